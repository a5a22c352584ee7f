import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { addressWithout, editWithout, toldWithout } from "./edit-without.ts";
import { pastWithout, planWithout, wholeOf } from "./plan-without.ts";

const held = { scenario: "no-mail", date: "2026-10-01" };
const plan = planOf({
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  exercises: [
    { id: "night", name: "Night", ...held },
    { id: "autumn", name: "Autumn", ...held, injects: [{ id: "first", after: "0", what: "Now" }] },
  ],
  strategies: [
    {
      id: "second",
      name: "A second line",
      status: "proposed",
      changes: [
        { put: "exercises/night/scope", value: "Both lines" },
        { put: "elements/mail/name", value: "Post" },
        { put: "exercises/its-name-before/scope", value: "Both lines" },
        { put: "actions/new", value: { id: "new", name: "New", status: "open" } },
        { put: "actions/new/name", value: "Newer" },
      ],
    },
    {
      id: "third",
      name: "A third line",
      status: "proposed",
      changes: [{ put: "exercises/night/scope", value: "Three" }],
    },
  ],
  actions: [
    { id: "last", name: "Last", status: "open", follows: "next" },
    { id: "next", name: "Next", status: "open", follows: "first" },
    { id: "first", name: "First", status: "open", exercise: "night" },
    { id: "propose", name: "Propose", status: "open", changes: [{ remove: "exercises/night" }] },
    { id: "other", name: "Other", status: "open", exercise: "autumn" },
  ],
  deferrals: [
    {
      id: "wait",
      record: "actions/last",
      until: "2027-01-01",
      reason: "Later",
      approver: "ada",
      on: "2026-01-01",
    },
  ],
});
const unseen = { injects: ["autumn"], exercises: ["night"] };
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

test("what is to be changed in injects that are still to come is left out", () => {
  const ofInject = { put: "exercises/autumn/injects/first/what", value: "The second call" };
  const changes = [ofInject, { put: "elements/mail/name", value: "Post" }];
  const changing = {
    ...plan,
    strategies: plan.strategies.map((one) => ({ ...one, changes })),
    actions: plan.actions.map((one) => ({ ...one, changes: [ofInject] })),
  };
  const seen = planWithout(changing, { injects: ["autumn"], exercises: [] });
  expect(seen.strategies[0]?.changes).toEqual([changes[1]]);
  expect(seen.actions.map((one) => one.changes)).toEqual(plan.actions.map(() => undefined));
  expect(JSON.stringify(seen)).not.toContain("The second call");
});

test("an edit goes without what a strategy or an action that it puts would change in injects", () => {
  const ofInject = { put: "exercises/autumn/injects/first/what", value: "The second call" };
  const ofGone = { put: "exercises/its-name-before/injects/first/what", value: "The first call" };
  const ofMail = { put: "elements/mail/name", value: "Post" };
  const changes = [ofInject, ofMail, ofGone];
  const fourth = { id: "fourth", name: "A fourth line", status: "proposed" };
  const edit = [
    { put: "strategies/fourth", value: { ...fourth, changes } },
    { put: "strategies/third/changes", value: changes },
    { put: "strategies/third/changes/1/value", value: "The second call" },
    { put: "actions/first/changes", value: [ofInject] },
    { put: "actions/first/name", value: "The first" },
  ];
  expect(editWithout(edit, { injects: ["autumn"], exercises: [] }, plan)).toEqual([
    { put: "strategies/fourth", value: { ...fourth, changes: [ofMail] } },
    { put: "strategies/third/changes", value: [ofMail] },
    { put: "actions/first/changes", value: [] },
    { put: "actions/first/name", value: "The first" },
  ]);
});

test("an exercise is left out with all that names it, however far, and of another the injects", () => {
  const seen = planWithout(plan, unseen);
  expect(ids(seen.exercises)).toEqual(["autumn"]);
  expect(seen.exercises[0]?.injects).toBeUndefined();
  expect(ids(seen.actions)).toEqual(["other"]);
  expect(seen.deferrals).toEqual([]);
  expect(seen.strategies.map(({ changes }) => changes)).toEqual([
    [
      { put: "elements/mail/name", value: "Post" },
      { put: "actions/new", value: { id: "new", name: "New", status: "open" } },
      { put: "actions/new/name", value: "Newer" },
    ],
    undefined,
  ]);
  expect(planWithout(plan, { ...unseen })).toBe(seen);
  expect(wholeOf(seen)).toBe(plan);
  expect(planWithout(plan, { injects: [], exercises: [] })).toBe(plan);
});

test("of the past goes what is gone and may have another name now, unless it has a result", () => {
  const past = planOf({
    exercises: [
      { id: "dusk", name: "Dusk", ...held },
      { id: "dawn", name: "Dawn", ...held, result: "passed" },
      { id: "autumn", name: "Autumn", ...held },
    ],
  });
  expect(ids(pastWithout(past, unseen, plan).exercises)).toEqual(["dawn", "autumn"]);
  const later = { injects: ["autumn"], exercises: [] };
  expect(ids(pastWithout(past, later, plan).exercises)).toEqual(["dusk", "dawn", "autumn"]);
});

test("an edit goes without what it does to these, and without what names them", () => {
  const kept = [
    { put: "elements/mail/name", value: "Post" },
    { put: "exercises/autumn/name", value: "Fall" },
    { put: "actions/other/exercise", value: "autumn" },
  ];
  const edit = [
    ...kept,
    { put: "exercises/night/name", value: "Dusk" },
    { remove: "exercises/dusk" },
    { put: "exercises/autumn/injects/first/what", value: "Later" },
    { put: "actions/other/exercise", value: "night" },
    { put: "actions/other/about", value: "exercises/night/goals/1" },
    { put: "actions/last/name", value: "The last" },
    { put: "actions/new", value: { id: "new", name: "New", status: "open", provenBy: "night" } },
    { remove: "deferrals/wait" },
  ];
  expect(editWithout(edit, unseen, plan)).toEqual(kept);
});

test.each([
  [["elements/mail"], 1, "Why"],
  [["elements/mail", "exercises/night"], 2, undefined],
  [["elements/mail"], 30, undefined],
])("why %j was changed, one of %i, is told as %s", (touched, records, reason) => {
  const told = toldWithout({ touched, records, reason: "Why" }, unseen, plan);
  expect(told.touched).toEqual(["elements/mail"]);
  expect(told.reason).toBe(reason);
});

test.each([["exercises/autumn"], ["exercises/its-name-before"]])(
  "why %s was changed is not told to whom its injects are still to come",
  (touched) => {
    const plays = { injects: ["autumn"], exercises: [] };
    const revision = { touched: [touched], records: 1, reason: "The call now comes at ten" };
    expect(toldWithout(revision, plays, plan)).toEqual({ touched: [touched], records: 1 });
    expect(toldWithout(revision, { injects: [], exercises: [] }, plan)).toEqual(revision);
    const address = `${touched}/injects/first/what`;
    expect(addressWithout(address, plays, plan)).toBe(touched);
    expect(addressWithout(address, { injects: [], exercises: [] }, plan)).toBe(address);
  },
);
