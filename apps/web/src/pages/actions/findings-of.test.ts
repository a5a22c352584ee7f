import { applyEdit, Exercise, Incident } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { findingsOfExercise, findingsOfIncident } from "./findings-of.ts";

const plan = planOf({
  elements: [
    {
      id: "mail",
      kind: "service",
      name: "Mail",
      recovery: { time: "2h", statedBy: "vendor", statedOn: "2025-01-01" },
    },
    { id: "files", kind: "service", name: "Files" },
    {
      id: "archive",
      kind: "service",
      name: "Archive",
      needs: [{ targets: ["mail"], for: "recover" }],
      recovery: { time: "1h", point: "30m", statedBy: "vendor" },
    },
    { id: "teams", kind: "service", name: "Teams", evidence: "catalog" },
    { id: "calls", kind: "service", name: "Calls", needs: ["archive"] },
    {
      id: "print",
      kind: "service",
      name: "Print",
      recovery: { time: "1h", statedOn: "2026-06-01" },
    },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  strategies: [
    {
      id: "relay",
      name: "A relay",
      status: "approved",
      scenarios: ["no-mail"],
      changes: [{ put: "elements/mail/name", value: "Mail, twice" }],
    },
    { id: "fax", name: "A fax", status: "proposed", scenarios: ["no-mail"] },
  ],
});
const incident = {
  id: "outage",
  name: "Outage",
  began: "2026-05-16T08:00:00Z",
  disruptions: [{ element: "mail" }],
};
const exercise = { id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01" };
const wordsOf = (found: ReturnType<typeof findingsOfExercise>) => found.map(({ words }) => words);

test("an incident has found what comes next, what was wrong, what surprised and what it came from", () => {
  const known = Incident.parse({
    ...incident,
    cause: "A certificate ran out",
    surprised: ["Nobody noticed"],
    nextSteps: ["Watch certificates"],
  });
  expect(wordsOf(findingsOfIncident(plan, known))).toEqual([
    "Watch certificates",
    "Nobody noticed",
    "A certificate ran out",
  ]);
});

test("an exercise has found the goals that it missed, and what is to be better", () => {
  const known = Exercise.parse({
    ...exercise,
    goals: [
      { what: "Mail is restored", element: "mail", result: "failed", note: "The keys were gone" },
      { what: "All are reached", result: "passed" },
      { what: "Orders are taken", result: "not-tested" },
      { what: "Still to come" },
    ],
    improvements: ["Print the list"],
  });
  expect(findingsOfExercise(plan, known)).toEqual([
    { words: "Mail is restored: failed. The keys were gone", about: "elements/mail" },
    { words: "Orders are taken: was not tested" },
    { words: "Print the list" },
  ]);
});

const outageOf = (more: object) =>
  findingsOfIncident(plan, Incident.parse({ ...incident, ...more }));

test("what took longer than the plan says proposes to plan with that, as seen on that day", () => {
  const found = outageOf({
    disruptions: [{ element: "mail" }, { element: "files" }],
    achieved: [
      { element: "mail", time: "5h", point: "1h" },
      { element: "files", time: "1h" },
    ],
  });
  expect(found).toMatchObject([
    {
      words:
        "Mail took 5 h, where the plan says 2 h, and had data 1 h old, of which the plan says nothing",
      about: "elements/mail",
    },
    { words: "Files took 1 h, of which the plan says nothing", about: "elements/files" },
  ]);
  const edited = applyEdit(
    plan,
    found.flatMap(({ changes = [] }) => changes),
  );
  if ("problems" in edited) throw new Error("it does not fit the plan");
  expect(edited.plan.elements.slice(0, 2).map(({ recovery }) => recovery)).toEqual([
    { time: 300, point: 60, statedOn: "2026-05-16" },
    { time: 60, statedOn: "2026-05-16" },
  ]);
});

test("what came back as soon as the plan says has found nothing", () => {
  expect(outageOf({ achieved: [{ element: "mail", time: "2h" }] })).toEqual([]);
});

test.each([
  ["fell with something else", { element: "files", time: "5h" }, "mail"],
  ["waited for another to be restored first", { element: "archive", time: "5h" }, "archive, mail"],
  ["waited for what it rests on further down", { element: "calls", time: "5h" }, "calls, mail"],
  ["is said otherwise since", { element: "print", time: "5h" }, "print"],
  ["a vendor states more than was seen of", { element: "archive", time: "5h" }, "archive"],
  ["is said by a catalog alone", { element: "teams", time: "9h" }, "teams"],
])("of what %s it says how long it took, and changes nothing", (_, achieved, lost) => {
  const disruptions = lost.split(", ").map((element) => ({ element }));
  const [found, ...others] = outageOf({ disruptions, achieved: [achieved] });
  expect(found?.about).toBe(`elements/${achieved.element}`);
  expect(found).not.toHaveProperty("changes");
  expect(others).toEqual([]);
});

test("a goal that was measured proposes the same, also where it was met, unless it was talked through", () => {
  const goals = [
    { what: "Mail is back", element: "mail", within: "4h", measured: "3h", result: "passed" },
  ];
  const of = (method?: string) =>
    findingsOfExercise(plan, Exercise.parse({ ...exercise, goals, result: "passed", method }));
  expect(of()).toMatchObject([
    { words: "Mail took 3 h, where the plan says 2 h", changes: expect.any(Array) },
  ]);
  expect(of("functional")).toEqual(of());
  expect(of("tabletop")).toEqual([]);
});

test("where an exercise failed, what is approved for its scenario and not carried out is proposed", () => {
  const found = findingsOfExercise(plan, Exercise.parse({ ...exercise, result: "failed" }));
  expect(found).toMatchObject([
    { words: "A relay: approved, and not carried out", about: "strategies/relay" },
  ]);
  const edited = applyEdit(plan, found[0]?.changes ?? []);
  if ("problems" in edited) throw new Error("it does not fit the plan");
  expect(edited.plan.elements[0].name).toBe("Mail, twice");
  expect(edited.plan.strategies[0]?.status).toBe("implemented");
});
