import { planOf } from "@mainstay/plan/testing";
import type { ApprovalEntry, Delegation, PersonRecord } from "@mainstay/store";
import { expect, test } from "vitest";
import { dueTo } from "./due-to.ts";

const person = (id: string, role: string | undefined, ...units: string[]): PersonRecord => ({
  id,
  name: id,
  email: `${id}@halden.example`,
  createdAt: new Date(0),
  role,
  units,
  roleFrom: "administrator",
  isLocal: false,
  hasSecondFactor: false,
  hasWayIn: true,
});

const people = [
  person("mia", "continuity-manager"),
  person("max", "continuity-manager"),
  person("con", "contributor", "sales"),
  person("vic", "viewer"),
  person("new", undefined),
];
const plan = planOf({
  units: [
    { id: "sales", name: "Sales" },
    { id: "hubs", name: "Hubs" },
  ],
  people: [{ id: "v", name: "Vic", email: "Vic@halden.example" }],
  sops: [
    { id: "owned", name: "Owned", owner: "v" },
    { id: "sold", name: "Sold", unit: "sales" },
    { id: "far", name: "Far", unit: "hubs" },
  ],
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  exercises: [
    { id: "drill", name: "Drill", scenario: "no-mail", date: "2026-12-01", approver: "v" },
  ],
});
const submission = (id: string): ApprovalEntry => ({
  record: { collection: "sops", id },
  action: "submit",
  hash: "",
  revision: 1,
  material: { record: {}, restsOn: {} },
  at: "2026-11-01T08:00:00.000Z",
  by: { id: "max", name: "Max" },
});

const histories = new Map([
  ["sops/sold", [submission("sold")]],
  [
    "exercises/drill",
    [{ ...submission("drill"), record: { collection: "exercises" as const, id: "drill" } }],
  ],
]);

test("what is due to one of the plan's people is told to them, known by the address", () => {
  const notice = { key: "k", kind: "train", record: "trainings/papers", message: "m" };
  const sources = { plan, people, histories: new Map(), delegations: [] };
  const told = (person: string) => [...dueTo([{ ...notice, person }], sources).keys()];
  expect(told("v").map(({ id }) => id)).toEqual(["vic"]);
  expect(told("nobody").map(({ id }) => id)).toEqual(["mia", "max"]);
});

function whoIsTold(kind: string, record: string): readonly string[] {
  const notices = [{ key: "k", kind, record, message: "m" }];
  const due = dueTo(notices, { plan, people, histories, delegations: [] });
  return [...due.keys()].map(({ id }) => id);
}

test.each([
  ["its owner in the plan, known by the address", "procedure-not-reviewed", "sops/owned", ["vic"]],
  ["the contributors of its unit", "procedure-not-reviewed", "sops/sold", ["con"]],
  ["who may edit all, without these", "procedure-not-reviewed", "sops/far", ["mia", "max"]],
  ["the same of what is gone", "procedure-not-reviewed", "sops/gone", ["mia", "max"]],
  ["who may approve but has not submitted it", "approval-waiting", "sops/sold", ["mia"]],
  ["whom an exercise names", "approval-waiting", "exercises/drill", ["vic"]],
  ["who submitted what was reopened", "approval-reopened", "sops/sold", ["max"]],
])("it is due to %s", (_, kind, record, expected) => {
  expect(whoIsTold(kind, record)).toEqual(expected);
});

const delegation = (delegator: string, delegate: string): Delegation => ({
  id: "1",
  delegator: { id: delegator, name: delegator },
  delegate: { id: delegate, name: delegate },
  starts: "2026-11-01T00:00:00.000Z",
  ends: "2026-12-01T00:00:00.000Z",
  madeAt: "2026-11-01T00:00:00.000Z",
  madeBy: delegator,
});

/** What whoever approves for somebody is told of a procedure that max submitted. */
function toldTo(delegate: string, ...delegations: readonly Delegation[]) {
  const notices = [{ key: "k", kind: "approval-waiting", record: "sops/sold", message: "m" }];
  const due = dueTo(notices, { plan, people, histories, delegations });
  return [...due].flatMap(([{ id }, found]) => (id === delegate ? found : []));
}

test("what waits for approval is due to whoever approves in the place of somebody, and says for whom", () => {
  expect(toldTo("vic", delegation("mia", "vic"))).toMatchObject([
    { message: "m; you may approve for mia" },
  ]);
  expect(toldTo("max", delegation("mia", "max"))).toEqual([]);
});

test("a delegation of another list, of whoever submitted it, or of whoever may not approve, is none", () => {
  const ofAnalyses = { ...delegation("mia", "vic"), kinds: ["impactAnalyses"] as const };
  expect(toldTo("vic", ofAnalyses)).toEqual([]);
  expect(toldTo("vic", delegation("max", "vic"))).toEqual([]);
  expect(toldTo("vic", delegation("con", "vic"))).toEqual([]);
});
