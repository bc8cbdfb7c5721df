const strong =
  /googleapis|generativelanguage|aiplatform|ai\.google\.dev|ai\.studio|aistudio|google[./\\](?:api_core|auth|genai|generativeai|rpc|cloud|ai\b)|google\.golang|com\.google|@google|google_genai|googlegenerativeai|googlegenai|google generative ai|google_generative_ai|gaxios|vertex ?_?ai|vertex error|publisher model|publishers\/google|cloudcode-pa|code assist|gemini[-_ ]cli|gemini api|gcloud|google cloud|GEMINI_API_KEY|GOOGLE_API_KEY|GOOGLE_APPLICATION_CREDENTIALS|googleapi:|iam\.gserviceaccount/i;
const weak = /google|gemini|vertex|\bpalm\b|imagen|\bGCP\b|antigravity|notebooklm|firebase/i;
const others =
  /openai\.com|api\.openai|openai\b|anthropic|claude\.ai|openrouter|azure|bedrock|amazonaws|\baws\b|github\.com|npm (?:ERR|error)|docker|hugging ?face|mistral|cohere|groq\b|deepseek|api\.x\.ai|fireworks|perplexity|ollama|kubectl|kubernetes|postgres|mysql|redis|mongo|elevenlabs|stripe|twilio|cloudflare|telegram|discord|slack|\bnpm\b|\bpip\b/i;

/**
 * Whether a text is about Google, as far as its words show: something that only Google's services and clients say, or a name
 * of Google's where no other vendor is named. Decides whether sentences that everybody uses may be taken for Google's.
 */
export function isAboutGoogle(text: string): boolean {
  return strong.test(text) || (weak.test(text) && !others.test(text));
}

/** Whether another vendor is named. */
export function namesOthers(text: string): boolean {
  return others.test(text);
}
