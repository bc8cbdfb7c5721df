import { callSentences } from './sentences-call.ts';
import { callerSentences } from './sentences-caller.ts';
import { keySentences } from './sentences-key.ts';
import { sentencesInOtherLanguages } from './sentences-other-languages.ts';
import { policySentences } from './sentences-policy.ts';
import { projectSentences } from './sentences-project.ts';
import { SentenceTable } from './sentences.ts';

/** All known sentences, in order of precedence among the equally sure. */
export const sentences = new SentenceTable([
  ...keySentences,
  ...callerSentences,
  ...projectSentences,
  ...policySentences,
  ...callSentences,
  ...sentencesInOtherLanguages,
]);
