import { applyEdit, completePlan, type Element, type Plan } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { microsoft365 } from "../catalog/microsoft-365.ts";
import { matchMitigations } from "./match-mitigations.ts";
import type { Place } from "./mitigation.ts";
import { placesOf } from "./propose.ts";
import { arbitraryTenant } from "./testing/arbitrary-tenant.ts";
import { toWrittenPlan, viewOfWritten } from "./written-plan.ts";

const catalogs = [microsoft365];

test("every proposed strategy can be carried out, and is then not proposed again", () => {
  fc.assert(
    fc.property(arbitraryTenant(), (plan) => {
      for (const { mitigation, places, strategy } of matchMitigations(plan)) {
        if (strategy === undefined) continue;
        const after = carriedOut(plan, strategy.changes);
        const left = placesOf(mitigation, viewOfWritten(toWrittenPlan(after)));
        expect(places.map(addressOf).filter((address) => left.has(address))).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});

test("carried out and completed, each place is what was said of it", () => {
  fc.assert(
    fc.property(arbitraryTenant(), (plan) => {
      for (const { mitigation, places, strategy } of matchMitigations(plan)) {
        // A feature says what the catalog knows of it, which may be more.
        if (strategy === undefined || mitigation.feature !== undefined) continue;
        const after = completePlan(carriedOut(plan, strategy.changes), catalogs);
        for (const { record } of places) {
          if (record.list !== "elements") continue;
          const element = after.elements.find(({ id }) => id === record.before.id);
          expect(felt(element), mitigation.id).toEqual(felt(record.after));
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("a strategy that is in the plan is named instead of proposed, whatever was decided", () => {
  fc.assert(
    fc.property(
      arbitraryTenant(),
      fc.constantFrom("proposed" as const, "approved" as const, "retired" as const),
      (plan, status) => {
        const [found] = matchMitigations(plan);
        if (found?.strategy === undefined) return;
        const strategies = [...plan.strategies, { ...found.strategy, status }];
        const again = matchMitigations({ ...plan, strategies }).find(
          ({ mitigation }) => mitigation === found.mitigation,
        );
        expect(again?.places).toEqual([]);
        expect(again?.covered.map(({ strategy }) => strategy.id)).toEqual([found.strategy.id]);
      },
    ),
    { numRuns: 20 },
  );
});

function carriedOut(plan: Plan, changes: Parameters<typeof applyEdit>[1] = []): Plan {
  const edited = applyEdit(plan, changes, { catalogs });
  if ("problems" in edited) throw new Error(edited.problems.map(({ message }) => message).join());
  return edited.plan;
}

function addressOf({ record }: Place): string {
  return `${record.list}/${record.before.id}`;
}

/** What of an element is felt: requirements that cost something, in any order, and how it is restored. */
function felt(element: Element | undefined) {
  const costly = (element?.needs ?? []).filter(({ loss }) => loss > 0);
  const inOrder = (one: string, other: string) => (one < other ? -1 : 1);
  const needs = costly.map((need) =>
    Object.entries(need)
      .map((field) => JSON.stringify(field))
      .toSorted(inOrder)
      .join(),
  );
  return { needs: [...new Set(needs)].toSorted(inOrder), recovery: element?.recovery };
}
