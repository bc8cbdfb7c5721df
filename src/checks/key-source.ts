import { shownName } from '../language/shown-name.ts';
import { list, type Text, text } from '../language/text.ts';
import { type Answer, defineCheck, type Finding, type KeySource, type Models } from '../model.ts';
import { diversions } from './shared/diversions.ts';
import { factsOf } from './shared/facts-of.ts';
import { wordsOf } from './shared/words-of.ts';

/** Which of several keys counts, and for whom. Order of the variables: https://ai.google.dev/gemini-api/docs/api-key */
export const keySource = defineCheck({
  id: 'key-source',
  title: text('one key is in effect, and it is the one you think'),
  surfaces: ['gemini'],
  causes: ['key-missing', 'env-conflict'],
  needs: [],
  uses: [],
  judges: ['keySources'],
  hears: ['models'],
  run({ keySources, models }) {
    if (!keySources.ok) {
      const { problem } = keySources;
      if (problem.code !== 'KEY_MISSING') return { status: 'unknown', problem, detail: wordsOf(problem) };
      const variable = problem.metadata['variable'];
      const facts = factsOf({ variable, variables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'] });
      return { status: 'found', findings: [{ cause: 'key-missing', subject: variable ?? 'GEMINI_API_KEY', facts }] };
    }
    const { sources, switches } = keySources.value;
    const [first, ...more] = [...differingKeys(sources, isRefused(models)), ...diversions(switches)];
    const label = shownName(sources[0]?.label ?? '');
    if (first !== undefined) return { status: 'found', findings: [first, ...more], detail: label };
    const copies = sources.length - 1;
    const detail = copies > 0 ? text('{source}, the same key in {n} more', { source: label, n: copies }) : label;
    return { status: 'pass', detail };
  },
});

/** Google's answers to a key that it does not take, whatever else is right. */
const refusals: ReadonlySet<string | undefined> = new Set(['API_KEY_INVALID', 'ACCESS_TOKEN_TYPE_UNSUPPORTED']);

function isRefused(models: Answer<Models> | undefined): boolean {
  return models?.ok === false && refusals.has(models.problem.reason);
}

function differingKeys(sources: readonly KeySource[], refused: boolean): readonly Finding<'env-conflict'>[] {
  const [winner, ...others] = sources;
  const losers = others.filter(({ fingerprint }) => fingerprint !== winner?.fingerprint);
  if (winner === undefined || losers.length === 0) return [];
  const involved = [winner, ...losers];
  const variables = [...new Set(involved.flatMap(({ variable }) => variable ?? []))];
  const facts = factsOf({
    variable: winner.variable ?? winner.label,
    variables,
    file: losers.find(({ file }) => file !== null)?.file,
    note: whoReadsWhat(winner, losers, variables),
    subtype: refused ? 'refused' : null,
  });
  return [{ cause: 'env-conflict', subject: winner.variable ?? winner.label, facts }];
}

/** Google's SDKs and LiteLLM prefer GOOGLE_API_KEY, Gemini CLI knows only GEMINI_API_KEY, LangChain for JavaScript only the other. */
function whoReadsWhat(winner: KeySource, losers: readonly KeySource[], variables: readonly string[]): Text {
  if (variables.includes('GOOGLE_API_KEY') && variables.includes('GEMINI_API_KEY')) {
    return text("Google's SDKs and LangChain use GOOGLE_API_KEY, Gemini CLI uses GEMINI_API_KEY.");
  }
  if (winner.origin === 'env' && losers.some(({ origin }) => origin === 'dotenv')) {
    return text("The variable of the shell beats the .env file, which Google's SDKs do not read by themselves.");
  }
  const others = list(
    losers.map(({ label }) => label),
    'none',
  );
  return text('{source} is in effect, not {others}.', { source: winner.label, others });
}
