import { ApiError, GoogleGenAI } from '@google/genai';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import type { CauseId } from '../../src/model.ts';
import { listWorlds, loadWorld, startSimulator, type World } from '../../src/simulator/index.ts';
import { english } from '../../src/language/language.ts';

/**
 * What a person pastes: the error that Google's own SDK throws when it calls the simulator, for every world in which doctor's
 * calls to the Gemini API fail.
 */
const worlds = await Promise.all(
  (await listWorlds()).map(async ({ name }) => ({ name, world: await loadWorld(name) })),
);
const failing = worlds.filter(({ world }) => isLiveFailure(world));

function isLiveFailure({ expect: expected }: World): boolean {
  const { 'live-models': models, 'live-call': call } = expected.statuses;
  return typeof expected.diagnosis === 'string' && (models === 'fail' || call === 'fail');
}

/** One 401 stands for several causes, and a deleted key answers like an unknown one: the text cannot tell more. */
const alike: Partial<Record<CauseId, CauseId>> = { 'key-deleted': 'key-invalid' };

describe('errors of @google/genai, met in the simulator', () => {
  it('has worlds to try', () => {
    expect(failing.length).toBeGreaterThan(20);
  });

  it.each(failing)('explains what it throws in $name', async ({ world }) => {
    const expected = world.expect.diagnosis;
    if (typeof expected !== 'string') return;
    const thrown = await throwIn(world);
    const explanation = await explain([thrown], '0.0.0', english);
    const [problem] = explanation.problems;
    const named = problem?.diagnoses.map(({ cause }) => cause) ?? [];
    const cause = alike[expected] ?? expected;
    expect(explanation.problems, thrown).toHaveLength(1);
    if (problem?.reason === 'ACCESS_TOKEN_TYPE_UNSUPPORTED') expect(named).toContain(cause);
    else expect(named[0], thrown).toBe(cause);
  });
});

/** Lists the models and calls one with the key of the world's person; the stack of what was thrown. */
async function throwIn(world: World): Promise<string> {
  const simulator = await startSimulator(world);
  try {
    const apiKey = simulator.env['GEMINI_API_KEY'] ?? simulator.env['GOOGLE_API_KEY'] ?? '';
    const client = new GoogleGenAI({
      apiKey,
      httpOptions: {
        baseUrl: `${simulator.endpoint}/generativelanguage.googleapis.com`,
        retryOptions: { attempts: 1 },
      },
    });
    const named = simulator.args[simulator.args.indexOf('--model') + 1];
    const model = simulator.args.includes('--model') ? named : Object.keys(simulator.world.models)[0];
    await client.models.generateContent({ model: model ?? 'gemini-0.0-none', contents: 'hi' });
  } catch (error) {
    if (error instanceof ApiError) return String(error.stack);
    throw error;
  } finally {
    await simulator.close();
  }
  throw new Error('the call was expected to fail');
}
