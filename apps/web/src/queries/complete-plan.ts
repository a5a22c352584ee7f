import { getPlan } from "@mainstay/api";
import { collections, Plan } from "@mainstay/plan";
import { ask } from "../server/server.ts";
import { inTurns } from "./in-turns.ts";
import { planQuery } from "./plan-query.ts";

/** The whole plan, with what it takes over from catalogs, and the revision that it is of. */
export const completePlan = planQuery(["complete-plan"], async () => {
  const { revision, plan } = await ask(getPlan, { query: { complete: "true" } });
  return { revision, plan: await toPlan(plan) };
});

/** A plan of its form: the lists that may have thousands of records in turns, the rest at once. */
async function toPlan({
  elements,
  sops,
  impactAnalyses,
  ...rest
}: Readonly<Record<string, unknown>>): Promise<Plan> {
  return {
    ...Plan.parse(rest),
    elements: await inTurns(listOf(elements), (form) => collections.elements.parse(form)),
    sops: await inTurns(listOf(sops), (form) => collections.sops.parse(form)),
    impactAnalyses: await inTurns(listOf(impactAnalyses), (form) =>
      collections.impactAnalyses.parse(form),
    ),
  };
}

function listOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
