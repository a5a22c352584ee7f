import { expect, test } from "vitest";
import type { PlanInFile } from "../../testing/plan-of.ts";
import { problemsIn } from "../testing/problems-in.ts";

const estate: PlanInFile = {
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  exercises: [{ id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01" }],
  incidents: [
    {
      id: "outage",
      name: "Outage",
      began: "2026-07-01T10:00:00Z",
      disruptions: [{ element: "mail" }],
    },
  ],
};

test("what is open or done needs nothing more, and what ended says why", () => {
  expect(
    problemsIn({
      ...estate,
      actions: [
        { id: "a", name: "A", status: "open" },
        { id: "b", name: "B", status: "done" },
        { id: "c", name: "C", status: "closed", reason: "Overtaken" },
        { id: "d", name: "D", status: "rejected", reason: "Too dear" },
        { id: "e", name: "E", status: "proven", provenBy: "autumn" },
        { id: "f", name: "F", status: "proven", provenByIncident: "outage" },
      ],
    }),
  ).toEqual([]);
});

test("what ended without a reason or proof is told", () => {
  expect(
    problemsIn({
      ...estate,
      actions: [
        { id: "a", name: "A", status: "closed" },
        { id: "b", name: "B", status: "rejected" },
        { id: "c", name: "C", status: "proven", reason: "We think so" },
      ],
    }),
  ).toEqual([
    "actions/0/status ended-without-reason: is closed without a `reason`: say why",
    "actions/1/status ended-without-reason: is rejected without a `reason`: say why",
    "actions/2/status proven-by-nothing: is proven by nothing: name the later exercise in `provenBy` or the incident in `provenByIncident`, or write `done`",
  ]);
});
