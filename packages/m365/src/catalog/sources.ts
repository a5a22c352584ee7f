import type { Source } from "./source.ts";
import { documents } from "./sources/documents.ts";
import { incidents } from "./sources/incidents.ts";

const known = { ...documents, ...incidents };

/** The key of a source: letters for a document; a day, or Microsoft's number, for an incident. */
export type SourceKey = keyof typeof known;

/** Every source that the catalog rests on. */
export const sources: Readonly<Record<SourceKey, Source>> = known;

/** Whether there is a source of that key. */
export function isSourceKey(key: string): key is SourceKey {
  return Object.hasOwn(known, key);
}
