import { fileURLToPath } from "node:url";
import { inspect, readinessIn } from "@mainstay/analysis";
import { toReadinessDocument, toReadinessListDocument } from "@mainstay/api";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { readinessListText, readinessText } from "./readiness.ts";
import { monochrome } from "./testing/monochrome.ts";

const plan = planOf({
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      objectives: { rto: "4h" },
      needs: ["mail", "radio", "phone", "map"],
    },
    { id: "mail", kind: "service", name: "Mail", recovery: { time: "3h", statedOn: "2026-01-31" } },
    { id: "radio", kind: "service", name: "Radio", recovery: { time: "9h", statedBy: "vendor" } },
    { id: "phone", kind: "service", name: "Phone" },
    { id: "map", kind: "service", name: "Map" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  exercises: [
    {
      id: "at-the-table",
      name: "At the table",
      scenario: "no-mail",
      date: "2026-05-11",
      method: "tabletop",
      result: "passed",
      goals: [{ what: "The map is back", element: "map", within: "4h", measured: "2h" }],
    },
    { id: "drill", name: "Drill", scenario: "no-mail", date: "2026-05-28", result: "passed" },
    {
      id: "line-down",
      name: "Line down",
      scenario: "no-mail",
      date: "2026-06-15",
      result: "failed",
      goals: [
        { what: "Mail is back", element: "mail", result: "passed" },
        { what: "Calls go over the spare line", element: "phone", result: "failed" },
        { what: "Lorries leave", element: "dispatch", result: "not-tested" },
      ],
    },
  ],
});

test.each([80, 120])("readiness looks as it should at %i columns", async (width) => {
  const at = "2026-06-30";
  const { of, ofFunctions } = readinessIn(
    inspect(plan, { today: at }),
    new Map([["elements/mail", "2026-06-20"]]),
  );
  const [dispatch] = plan.elements.map(({ id }) => of(id));
  if (dispatch === undefined) throw new Error("the plan has elements");
  const list = toReadinessListDocument(ofFunctions(), { plan, at });
  const shown = { where: ["plan.yaml"], isOfChanges: true };
  const page = monochrome(width);
  const text = [
    readinessListText(page, { document: list, ...shown }),
    readinessText(page, { document: toReadinessDocument(dispatch, { plan, at }), ...shown }),
  ].join("\n\n");
  const golden = new URL(`../golden/readiness-${width}.golden.txt`, import.meta.url);
  await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});
