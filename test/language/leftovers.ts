/**
 * English that somebody forgot to translate: four plain words in a row. What is the same in every language is taken out first:
 * commands, addresses, ids, and what stands in quotation marks because Google says it so.
 */
export function englishIn(chinese: string): readonly string[] {
  const bare = chinese
    .replace(/“[^”]*”|"[^"]*"|`[^`]*`|（[^）]*）|\([^)]*\)/g, '。')
    .replace(/\b(?:https?:\/\/|\/\/)\S+/g, '。')
    .replace(/(?:^|\s)(?:gcloud|gkey|npm|npx|export|unset)(?: [\w@%+=:,./*<>{}[\]'"-]+)+/g, ' 。');
  return bare.match(/(?<![\w./:-])[A-Za-z][a-z]+(?: [a-z]+){3,}(?![\w./:])/g) ?? [];
}
