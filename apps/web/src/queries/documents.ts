import { listRecords } from "@mainstay/api";
import { ImpactAnalysis, Sop, Strategy } from "@mainstay/plan";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** The analyses and procedures of the plan: the first thousand of each. */
export const documents = planQuery(["documents"], async () => {
  const read = (collection: "impactAnalyses" | "sops" | "strategies") =>
    ask(listRecords, { path: { collection }, query: { limit: 1000 } });
  const [analyses, sops, strategies] = await Promise.all([
    read("impactAnalyses"),
    read("sops"),
    read("strategies"),
  ]);
  return {
    analyses: analyses.items.map((item) => ImpactAnalysis.parse(item)),
    sops: sops.items.map((item) => Sop.parse(item)),
    strategies: strategies.items.map((item) => Strategy.parse(item)),
  };
});
