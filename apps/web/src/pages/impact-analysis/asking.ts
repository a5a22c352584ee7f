import type { ImpactAnalysis, Plan } from "@mainstay/plan";
import type { Draft } from "../../drafts/use-draft.ts";
import type { SimilarElement } from "./similar-elements.ts";

/** What every group of questions is given. */
export type Asking = {
  readonly plan: Plan;
  readonly analysis: ImpactAnalysis;
  readonly draft: Draft<ImpactAnalysis>;
  /** What was said the last time; undefined for the first analysis. */
  readonly previous: ImpactAnalysis | undefined;
  readonly similar: readonly SimilarElement[];
  /** Whether nothing may be changed: it is approved or waits for approval. */
  readonly isClosed: boolean;
};

/** The analysis with other answers; undefined takes an answer away. */
export function answered(
  analysis: ImpactAnalysis,
  answers: { readonly [Field in keyof ImpactAnalysis]?: ImpactAnalysis[Field] | undefined },
): ImpactAnalysis {
  const { id, name, element, status } = analysis;
  const all = Object.entries({ ...analysis, ...answers });
  return {
    ...Object.fromEntries(all.filter(([, value]) => value !== undefined)),
    id,
    name: answers.name ?? name,
    element,
    status: answers.status ?? status,
  };
}
