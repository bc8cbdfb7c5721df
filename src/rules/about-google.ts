const strong =
  /googleapis|generativelanguage|aiplatform|ai\.google\.dev|ai\.studio|aistudio|google[./\\](?:api_core|auth|genai|generativeai|rpc|cloud|ai\b)|google\.golang|com\.google|@google|google_genai|googlegenerativeai|googlegenai|google generative ai|google_generative_ai|gaxios|vertex ?_?ai|vertex error|publisher model|publishers\/google|cloudcode-pa|code assist|gemini[-_ ]cli|gemini api|gcloud|google cloud|GEMINI_API_KEY|GOOGLE_API_KEY|GOOGLE_APPLICATION_CREDENTIALS|googleapi:|gserviceaccount|\(or it may not exist\)|generative ?ai\b.{0,40}gemini|\b(?:142\.25[01]|172\.217|172\.253|216\.58|216\.239|74\.125|64\.233|173\.194|209\.85|108\.177)\.\d{1,3}\.\d{1,3}\b|\b(?:2404:6800|2607:f8b0|2a00:1450|2001:4860):/i;
const weak = /google|gemini|vertex|\bpalm\b|imagen|\bGCP\b|antigravity|notebooklm|firebase/i;
const others =
  /openai\.com|api\.openai|openai\b|anthropic|claude\.ai|openrouter|azure|bedrock|amazonaws|\baws\b|github\.com|npm (?:ERR|error)|docker|hugging ?face|mistral|cohere|groq\b|deepseek|api\.x\.ai|fireworks|perplexity|ollama|kubectl|kubernetes|postgres|mysql|redis|mongo|elevenlabs|stripe|twilio|cloudflare|telegram|discord|slack|\bnpm\b|\bpip\b/i;

/** The whole message of google-auth-library when a login is refused. */
const bare = /^\s*(?:\w{0,40}Error: ?)?invalid_grant(?::? Bad Request)?\.?\s*$/;

/**
 * Whether a text is about Google, as far as its words show: something that only Google's services and clients say, or a name
 * of Google's where no other vendor is named. Decides whether sentences that everybody uses may be taken for Google's.
 */
export function isAboutGoogle(text: string): boolean {
  return strong.test(text) || bare.test(text) || (weak.test(text) && !others.test(text));
}

/** Whether another vendor is named. */
export function namesOthers(text: string): boolean {
  return others.test(text);
}
