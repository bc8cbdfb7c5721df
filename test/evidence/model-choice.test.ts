import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankModels } from '../../src/evidence/model-choice.ts';

describe('which model to try first', () => {
  it('is the newest stable flash-lite; then flash, previews, pro, others', () => {
    const inOrder = [
      'gemini-3.8-flash-lite',
      'gemini-3.5-flash-lite',
      'gemini-flash-lite-latest',
      'gemini-10.0-flash',
      'gemini-3.8-flash',
      'gemini-flash-latest',
      'gemini-4.0-flash-lite-preview-11-2026',
      'gemini-3.5-flash-lite-001',
      'gemini-4.0-flash-preview',
      'gemini-2.0-flash-exp',
      'gemini-3.1-pro',
      'gemini-pro-latest',
      'gemini-4.0-pro-preview',
      'something-new',
    ];
    expect(rankModels(inOrder.toReversed())).toEqual(inOrder);
    expect(rankModels(inOrder)).toEqual(inOrder);
  });

  it('is none that answers other than plain text', () => {
    const special = [
      'gemini-embedding-001',
      'gemini-3.1-flash-image',
      'gemini-2.5-flash-preview-tts',
      'gemini-2.5-flash-native-audio-dialog',
      'gemini-3.1-flash-live-preview',
      'gemini-robotics-er-1.5-preview',
      'gemini-2.5-computer-use-preview-10-2025',
      'nano-banana-pro',
      'gemma-3-27b-it',
      'imagen-4.0-generate-001',
      'veo-3.1-generate-preview',
      'aqa',
    ];
    expect(rankModels([...special, 'gemini-3.5-flash'])).toEqual(['gemini-3.5-flash']);
  });

  it('does not depend on the order in which Google lists them', () => {
    const names = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('gemini-', 'gemini-3.5-', 'gemini-3.8-', 'x-'),
        fc.constantFrom('flash', 'flash-lite', 'pro', 'flash-latest', 'pro-preview', 'flash-001'),
      ),
      { selector: ([a, b]) => a + b },
    );
    fc.assert(
      fc.property(names, (pairs) => {
        const list = pairs.map(([a, b]) => a + b);
        expect(rankModels(list.toReversed())).toEqual(rankModels(list));
        expect(rankModels(list).toSorted()).toEqual(list.toSorted());
      }),
    );
  });
});
