import { expect, test } from "vitest";
import { officeCatalog } from "../testing/office-catalog.ts";
import { planOf } from "../testing/plan-of.ts";
import { usedCatalogs } from "./used-catalogs.ts";

test("counts what only a catalog speaks of, what the plan writes as well, and the requirements in both", () => {
  const plan = planOf({
    uses: [{ id: "office", leaveOut: ["chat"] }, "unknown"],
    elements: [
      { id: "depot", kind: "site", name: "Depot", needs: ["mail"] },
      {
        id: "mail",
        kind: "service",
        name: "Mail",
        needs: ["depot", { targets: ["cloud"], loss: 0 }],
      },
    ],
  });
  expect(usedCatalogs(plan, [officeCatalog])).toEqual([
    { catalog: officeCatalog, added: 2, joined: 1, requirements: 2 },
  ]);
  expect(usedCatalogs(planOf({}), [officeCatalog])).toEqual([]);
});
