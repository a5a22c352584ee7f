import type { ImpactAnalysis, Sop, Strategy } from "@mainstay/plan";

/** A document as a line. */
export type DocumentLine = {
  readonly id: string;
  readonly name: string;
  readonly collection: "impactAnalyses" | "strategies" | "sops";
  readonly status: string | undefined;
};

/** The documents that are about an element: its impact analyses, strategies that change it, procedures that need or restore it. */
export function documentsAbout(
  id: string,
  {
    analyses,
    sops,
    strategies,
  }: {
    readonly analyses: readonly ImpactAnalysis[];
    readonly sops: readonly Sop[];
    readonly strategies: readonly Strategy[];
  },
): readonly DocumentLine[] {
  const changing = strategies.filter(({ changes = [] }) =>
    changes.some((change) => {
      const address = "put" in change ? change.put : change.remove;
      return address === `elements/${id}` || address.startsWith(`elements/${id}/`);
    }),
  );
  const chosen = new Set<string>(changing.map((strategy) => strategy.id));
  const using = sops.filter(
    ({ needs = [], strategies: served = [] }) =>
      needs.some(({ targets }) => targets.some((target) => target === id)) ||
      served.some((strategy) => chosen.has(strategy)),
  );
  return [
    ...analyses
      .filter(({ element }) => element === id)
      .map((analysis) => ({
        id: analysis.id,
        name: "Business impact analysis",
        collection: "impactAnalyses" as const,
        status: analysis.status,
      })),
    ...changing.map(({ id: own, name, status }) => ({
      id: own,
      name,
      collection: "strategies" as const,
      status,
    })),
    ...using.map(({ id: own, name }) => ({
      id: own,
      name,
      collection: "sops" as const,
      status: undefined,
    })),
  ];
}
