import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";

/** The lists whose records are approved, in the order in which a plan is printed. */
export const approvableNames = [
  "scenarios",
  "strategies",
  "sops",
  "callTrees",
  "impactAnalyses",
  "dependencyAnalyses",
  "exercises",
] as const;
export type Approvable = (typeof approvableNames)[number];

const Form = z.record(z.string(), z.json());

/** What an approval is bound to: of a record the fields that count, in the form of files, and what it rests on. */
export const Material = z.strictObject({
  record: Form,
  restsOn: z.strictObject({
    /** What follows from the record by the scales of the organisation, named in words; durations as ISO 8601. */
    figures: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    /** What other records say, by their list. */
    scenarios: z.array(Form).optional(),
    strategies: z.array(Form).optional(),
  }),
});
export type Material = DeepReadonly<z.output<typeof Material>>;
export type RestsOn = Material["restsOn"];
export type Figures = NonNullable<RestsOn["figures"]>;
