import { parseDuration } from "@mainstay/plan";
import { describe, expect, test } from "vitest";
import { dependencies } from "./dependencies.ts";
import type { Basis } from "./dependency.ts";
import { explainCatalog } from "./explain-catalog.ts";
import { sharedDependencies, sharedUptime } from "./testing/shared-knowledge.ts";

const rows = sharedDependencies();
const letters: Readonly<Record<Basis, string>> = { documented: "D", incident: "I", inferred: "F" };
const known = new Map(Object.entries(dependencies));

describe.skipIf(rows === undefined)("the shared dependencies (MAINSTAY_DATA says where)", () => {
  test.each(rows ?? [])("$id is known with the same figures, basis and sources", (row) => {
    const dependency = known.get(row.id);
    expect({
      effect: dependency?.effect,
      after: dependency?.after.map((end) => parseDuration(end)),
      mitigations: dependency?.mitigations,
      basis: dependency?.basis.map((basis) => letters[basis]).join(" "),
      sources: dependency?.sources.join(" "),
    }).toEqual({
      effect: row.effect,
      after: [row.bites_after_min_low, row.bites_after_min_high],
      mitigations: row.mitigations === "" ? [] : row.mitigations.split(" "),
      basis: row.basis,
      sources: row.source,
    });
  });

  test("none is left without a requirement or a reason", () => {
    const { elements, leftOut } = explainCatalog();
    const spoken = new Set<string>([
      ...elements.flatMap(({ needs }) => needs.map(({ dependency }) => dependency)),
      ...leftOut.map(({ id }) => id),
    ]);
    expect((rows ?? []).map(({ id }) => id).filter((id) => !spoken.has(id))).toEqual([]);
  });
});

const uptime = sharedUptime();
const yearlyMinutes = (percentages: readonly number[]) =>
  (1 - percentages.reduce((sum, one) => sum + one, 0) / percentages.length / 100) * 525_600;

/** How long elements that are lost together are down in a year, by the catalog. */
function downMinutes(...ids: readonly string[]): number {
  return explainCatalog()
    .elements.filter(({ id }) => ids.includes(id))
    .reduce((sum, { availability }) => {
      const { perYear = 0, mttr = 0 } = availability ?? {};
      return sum + perYear * mttr;
    }, 0);
}

describe.skipIf(uptime.entra.length === 0)("the shared uptime (MAINSTAY_DATA says where)", () => {
  test.each(["exchange-online", "sharepoint-online", "teams", "office-web"])(
    "%s and all below it are down as long as was published, and counted once",
    (workload) => {
      const down = downMinutes(workload, "microsoft-365", "microsoft-wan", "microsoft-dns");
      expect(Math.abs(down - yearlyMinutes(uptime["microsoft-365"]))).toBeLessThan(5);
    },
  );

  test("Entra is down as long as was published", () => {
    const down = downMinutes("entra-id", "entra-sign-in", "entra-sessions");
    expect(Math.abs(down - yearlyMinutes(uptime.entra))).toBeLessThan(2);
  });
});
