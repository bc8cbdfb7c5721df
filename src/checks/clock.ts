import { text } from '../language/text.ts';
import { defineCheck, type CallerKind, type Problem } from '../model.ts';
import { cannotLook } from './shared/cannot-look.ts';

/** Google takes a signed token that is up to five minutes early; smaller differences are of no account. */
const tolerated = 60;
const refused = 300;

/** Credentials that are proven with a signature bearing the local time. Keys and user credentials are not. */
const signing = new Set<CallerKind>([
  'service_account',
  'gdch_service_account',
  'external_account',
  'impersonated_service_account',
]);

export const clock = defineCheck({
  id: 'clock',
  title: text("the local clock agrees with Google's"),
  surfaces: ['gemini', 'vertex'],
  causes: ['clock-skew'],
  needs: [],
  uses: [],
  judges: ['clock'],
  hears: ['caller'],
  run({ clock, caller }) {
    if (!clock.ok) return cannotLook(clock.problem, { service: clock.problem.service ?? 'Google' });
    const { skewSeconds, host } = clock.value;
    const off = Math.abs(skewSeconds);
    if (off <= tolerated) {
      return { status: 'pass', detail: text('{n} s apart from {host}', { n: Math.round(off), host }) };
    }
    const fatal = off > refused && (caller?.ok ? signing.has(caller.value.kind) : saysUntimely(caller?.problem));
    const facts = { skewSeconds, host };
    const severity = fatal ? 'error' : 'warning';
    return { status: 'found', findings: [{ cause: 'clock-skew', subject: 'clock', facts, severity }] };
  },
});

/** The token endpoint refuses a signature from another time, and says so in one sentence. */
function saysUntimely(problem: Problem | undefined): boolean {
  return problem?.kind === 'oauth' && /reasonable timeframe/.test(problem.message);
}
