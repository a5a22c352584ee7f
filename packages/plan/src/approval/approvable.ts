import type { Json, JsonObject } from "../edits/json.ts";

/** The lists whose records are approved, in the order in which a plan is printed. */
export const approvableNames = [
  "scenarios",
  "strategies",
  "sops",
  "callTrees",
  "impactAnalyses",
  "dependencyAnalyses",
] as const;
export type Approvable = (typeof approvableNames)[number];

/** What an approval rests on outside of its record. */
export type RestsOn = {
  /** What follows from the record by the scales of the organisation, named in words. */
  readonly figures?: { readonly [name: string]: Json };
  /** What other records say, in the form of files. */
  readonly scenarios?: readonly JsonObject[];
  readonly strategies?: readonly JsonObject[];
};

/** What an approval is bound to: of a record the fields that count, in the form of files, and what it rests on. */
export type Material = { readonly record: JsonObject; readonly restsOn: RestsOn };
