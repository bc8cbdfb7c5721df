/** Which project is meant: people and Google's answers use ids and numbers side by side. */
import { type Text, text } from '../../language/text.ts';
import type { Facts, KeyMetadata, Project, Target } from '../../model.ts';
import { factsOf } from './facts-of.ts';

type Looked = Project | undefined;

/** How to call the project that is looked at; undefined when nobody named one and Google did not either. */
export function projectName(target: Target, project: Looked): string | undefined {
  return project?.id ?? target.project ?? project?.number ?? undefined;
}

/** The same in a sentence: `project my-app`. */
export function placeOf(target: Target, project: Looked): Text {
  const id = projectName(target, project);
  return id === undefined ? text('the project') : text('project {id}', { id });
}

/** The same as facts. */
export function projectFacts(target: Target, project: Looked): Facts {
  const number = project?.number ?? (isNumber(target.project) ? target.project : null);
  return factsOf({ project: projectName(target, project), projectNumber: number });
}

/** The project that owns the key, by id where one is known. */
export function ownerOfKey(metadata: KeyMetadata, project: Looked): string {
  return metadata.projectId ?? idOfNumber(metadata.projectNumber, project) ?? metadata.projectNumber;
}

/** Id of the project with this number, if it is the one that was looked at. */
export function idOfNumber(number: string | undefined, project: Looked): string | null {
  return number !== undefined && project?.number === number ? project.id : null;
}

/** Whether the key's project is the one that was named; null when an id and a number cannot be compared. */
export function isOwner(metadata: KeyMetadata, named: string, project: Looked): boolean | null {
  const own = [metadata.projectNumber, metadata.projectId];
  const names = [named, project?.id, project?.number];
  if (names.some((name) => name !== null && name !== undefined && own.includes(name))) return true;
  const comparable = isNumber(named) || (project?.number ?? null) !== null || metadata.projectId !== null;
  return comparable ? false : null;
}

function isNumber(name: string | null): boolean {
  return name !== null && /^\d+$/.test(name);
}
