import { parseDuration } from "@mainstay/plan";
import { describe, expect, test } from "vitest";
import { dependencies } from "./dependencies.ts";
import type { Basis } from "./dependency.ts";
import { explainCatalog } from "./explain-catalog.ts";
import { sharedDependencies } from "./testing/shared-dependencies.ts";

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
