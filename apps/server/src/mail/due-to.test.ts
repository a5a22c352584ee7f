import { planOf } from "@mainstay/plan/testing";
import type { ApprovalEntry, PersonRecord } from "@mainstay/store";
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

function whoIsTold(kind: string, record: string): readonly string[] {
  const histories = new Map([["sops/sold", [submission("sold")]]]);
  const due = dueTo([{ key: "k", kind, record, message: "m" }], { plan, people, histories });
  return [...due.keys()].map(({ id }) => id);
}

test.each([
  ["its owner in the plan, known by the address", "procedure-not-reviewed", "sops/owned", ["vic"]],
  ["the contributors of its unit", "procedure-not-reviewed", "sops/sold", ["con"]],
  ["who may edit all, without these", "procedure-not-reviewed", "sops/far", ["mia", "max"]],
  ["the same of what is gone", "procedure-not-reviewed", "sops/gone", ["mia", "max"]],
  ["who may approve but has not submitted it", "approval-waiting", "sops/sold", ["mia"]],
  ["who submitted what was reopened", "approval-reopened", "sops/sold", ["max"]],
])("it is due to %s", (_, kind, record, expected) => {
  expect(whoIsTold(kind, record)).toEqual(expected);
});
