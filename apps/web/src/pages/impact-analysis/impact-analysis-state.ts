import { addMonths, type ImpactAnalysis, type Plan } from "@mainstay/plan";

/** How the impact analysis of an element stands, in the words of the list. */
export const analysisStates = [
  "none",
  "under-way",
  "in-review",
  "returned",
  "reopened",
  "expired",
  "old",
  "approved",
] as const;
export type AnalysisState = (typeof analysisStates)[number];

/** An element that is to be analysed, with the analysis that counts and the one under way. */
export type AnalysedElement = {
  readonly element: Plan["elements"][number];
  readonly state: AnalysisState;
  /** The latest approved analysis, else the latest that was completed. */
  readonly counting: ImpactAnalysis | undefined;
  /** One that is being worked on. */
  readonly open: ImpactAnalysis | undefined;
  /** The day that the counting one speaks for. */
  readonly day: string | undefined;
  /** Why the counting one is not approved any more, where it was and says something else now. */
  readonly reason: string | undefined;
};

/** The functions and processes of a plan, and whatever else was analysed, in the order of the plan. */
export function analysedElements(
  { elements, impactAnalyses }: Pick<Plan, "elements" | "impactAnalyses">,
  { today, reopened }: { readonly today: string; readonly reopened: ReadonlyMap<string, string> },
): readonly AnalysedElement[] {
  const byElement = Map.groupBy(impactAnalyses, ({ element }) => element);
  return elements.flatMap((element) => {
    const analyses = byElement.get(element.id) ?? [];
    const isAsked = element.kind === "function" || element.kind === "process";
    if (!isAsked && analyses.length === 0) return [];
    const open = analyses.find(isOpen);
    const counting = countingOf(analyses.filter((one) => !isOpen(one)));
    const day = counting === undefined ? undefined : dayOf(counting);
    const reason = reopened.get(counting?.id ?? "");
    const state = stateOf({ counting, open, today, reason });
    return [{ element, state, counting, open, day, reason }];
  });
}

/** Whether an analysis is still being worked on. */
export function isOpen({ status }: ImpactAnalysis): boolean {
  return status === "draft" || status === "in-review" || status === "returned";
}

/** The day that an analysis speaks for. */
export function dayOf({ completed, approved }: ImpactAnalysis): string | undefined {
  return completed ?? approved;
}

/** The analysis before this one of the same element, which its answers are compared with. */
export function previousOf(
  { impactAnalyses }: Pick<Plan, "impactAnalyses">,
  { id, element }: ImpactAnalysis,
): ImpactAnalysis | undefined {
  return countingOf(impactAnalyses.filter((one) => one.element === element && one.id !== id));
}

/** The analysis that counts: the latest approved one, else the latest. */
export function countingOf(analyses: readonly ImpactAnalysis[]): ImpactAnalysis | undefined {
  const approved = analyses.filter(({ status }) => status === "approved");
  const candidates = approved.length > 0 ? approved : analyses;
  return candidates.reduce<ImpactAnalysis | undefined>(
    (latest, one) =>
      latest === undefined || (dayOf(one) ?? "") >= (dayOf(latest) ?? "") ? one : latest,
    undefined,
  );
}

function stateOf({
  counting,
  open,
  today,
  reason,
}: Pick<AnalysedElement, "counting" | "open" | "reason"> & {
  readonly today: string;
}): AnalysisState {
  if (open !== undefined) return open.status === "draft" ? "under-way" : underReview(open);
  if (counting === undefined) return "none";
  if (reason !== undefined) return "reopened";
  const { status, expires } = counting;
  if (status === "expired" || (expires !== undefined && expires < today)) return "expired";
  const day = dayOf(counting);
  // The year is that of the rule `old-impact-analysis`.
  return day !== undefined && addMonths(day, 12) < today ? "old" : "approved";
}

function underReview({ status }: ImpactAnalysis): AnalysisState {
  return status === "returned" ? "returned" : "in-review";
}
