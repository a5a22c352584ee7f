import { type DependencyId, dependencies } from "../catalog/dependencies.ts";
import type { CitedSource } from "../catalog/explained.ts";
import { features } from "../catalog/features.ts";
import { sources } from "../catalog/sources.ts";
import type { EffortSize } from "./mitigation.ts";
import { mitigations } from "./mitigations.ts";

/** A mitigation with its reasons, whatever the plan. */
export type ExplainedMitigation = {
  /** The number by which the catalog names it: M01, M02 and so on. */
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly does: string;
  readonly helps: readonly { readonly dependency: DependencyId; readonly says: string }[];
  /** Our own judgement, with its reason. */
  readonly effort: { readonly size: EffortSize; readonly why: string };
  readonly cautions: readonly string[];
  /** None where it is our own reasoning. */
  readonly sources: readonly CitedSource[];
  /** The feature of the catalog that a plan names once it is done. */
  readonly feature: { readonly id: string; readonly name: string } | undefined;
  /** Why nothing in a plan changes by it; absent where something can. */
  readonly outside: string | undefined;
};

/** All mitigations, in the order of their numbers, with what they help against and where that is known from. */
export function explainMitigations(): readonly ExplainedMitigation[] {
  return mitigations.map(
    ({ number, id, title, does, helps, effort, cautions, sources: keys, feature, outside }) => ({
      number,
      id,
      title,
      does,
      helps: helps.map((dependency) => ({ dependency, says: dependencies[dependency].says })),
      effort,
      cautions,
      sources: keys.map((key) => ({ key, ...sources[key] })),
      feature: features.find((one) => one.id === feature),
      outside,
    }),
  );
}
