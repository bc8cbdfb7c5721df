import type { Facts, KeyFacts, KeyMetadata, Models, Problem, Project, Target } from '../../model.ts';
import { consumerOf } from './cannot-look.ts';
import { factsOf } from './facts-of.ts';
import { keyKind } from './key-kind.ts';
import { idOfNumber, ownerOfKey, projectName } from './projects.ts';
import { geminiApi } from './required-service.ts';

/** What the live checks know besides the Problem. */
export interface LiveSurroundings {
  readonly target: Target;
  readonly key: KeyFacts | undefined;
  readonly keyMetadata: KeyMetadata | undefined;
  readonly project: Project | undefined;
  readonly models?: Models | undefined;
}

/**
 * What to add to a refusal of the Gemini API: which project and which kind of key it is about.
 * The project is the key's own: by its metadata, else the one that Google's answer names, else the one that was named.
 */
export function liveFacts(problem: Problem, around: LiveSurroundings): Facts {
  const { target, key, keyMetadata, project, models } = around;
  const consumer = consumerOf(problem);
  const fromAnswer = consumer === undefined ? undefined : (idOfNumber(consumer, project) ?? consumer);
  return factsOf({
    service: problem.metadata['service'] ?? problem.service ?? geminiApi,
    project: keyMetadata ? ownerOfKey(keyMetadata, project) : (fromAnswer ?? projectName(target, project)),
    projectNumber: keyMetadata?.projectNumber ?? (consumer !== undefined && /^\d+$/.test(consumer) ? consumer : null),
    keyKind: keyKind(key, keyMetadata),
    keyName: keyMetadata?.name,
    serviceAccount: keyMetadata?.serviceAccountEmail,
    model: target.model,
    models: models?.generating,
  });
}
