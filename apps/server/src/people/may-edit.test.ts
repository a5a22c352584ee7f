import { applyEdit, Plan } from "@mainstay/plan";
import { expect, test } from "vitest";
import type { Person } from "../http/context.ts";
import { requireOwn } from "./may-edit.ts";

const bea: Person = {
  id: "bea",
  name: "Bea",
  way: "session",
  role: "contributor",
  units: ["office"],
};

const before = Plan.parse({
  mainstay: 1,
  units: [
    { id: "office", name: "Office" },
    { id: "transport", name: "Transport" },
  ],
  elements: [
    { id: "mail", kind: "service", name: "Mail", unit: "office" },
    { id: "tms", kind: "service", name: "Transport management", unit: "transport" },
    { id: "power", kind: "service", name: "Power" },
  ],
});

type Written = { readonly id: string; readonly status?: string };

function puts(put: string, value: Written, person = bea, plan: Plan = before): Plan {
  const edit = [{ put, value }];
  const edited = applyEdit(plan, edit);
  if ("problems" in edited) throw new Error(JSON.stringify(edited.problems));
  requireOwn(edit, { before: plan, after: edited.plan, person });
  return edited.plan;
}

const about = (element: string, more: object = {}) => ({
  id: "one",
  name: "One",
  element,
  status: "draft",
  ...more,
});

test.each(["tms", "power"])(
  "a unit of one's own opens no analysis of what is not: %s",
  (element) => {
    expect(() => puts("impactAnalyses/one", about(element, { unit: "office" }))).toThrow(
      "Not of your",
    );
    expect(() => puts("dependencyAnalyses/one", about(element))).toThrow("Not of your");
  },
);

test("an analysis made with another unit is not one's own, whatever it analyses", () => {
  const made = about("mail", { unit: "transport" });
  expect(() => puts("impactAnalyses/one", made)).toThrow("Not of your");
  puts("impactAnalyses/one", about("mail", { unit: "office" }));
});

test.each([
  ["impactAnalyses/one", about("mail", { status: "approved" })],
  ["impactAnalyses/one", about("mail", { approved: "2026-01-01" })],
  ["dependencyAnalyses/one", about("mail", { status: "approved" })],
  ["strategies/one", { id: "one", name: "One", unit: "office", status: "validated", changes: [] }],
])("whoever may not approve does not say of %s that it is approved", (address, value) => {
  expect(() => puts(address, value)).toThrow(`leave out ${address}/`);
  puts(address, value, { ...bea, role: "continuity-manager" });
});

test("what was approved stays so, and goes on", () => {
  const strategy = { id: "one", name: "One", unit: "office", changes: [] };
  const manager: Person = { ...bea, role: "continuity-manager" };
  const approved = puts("strategies/one", { ...strategy, status: "approved" }, manager);
  const gone = puts("strategies/one", { ...strategy, status: "implemented" }, bea, approved);
  expect(gone.strategies[0]?.status).toBe("implemented");
});

test("who does not edit everything gives no approver of an exercise another e-mail address", () => {
  const plan = Plan.parse({
    mainstay: 1,
    units: [{ id: "office", name: "Office" }],
    people: ["ada", "ben"].map((id) => ({
      id,
      name: id,
      unit: "office",
      contacts: [{ kind: "email", address: `${id}@depot.example` }],
    })),
    elements: [{ id: "mail", kind: "service", name: "Mail" }],
    scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
    exercises: [
      { id: "live", name: "Live", scenario: "no-mail", date: "2026-12-01", approver: "ada" },
    ],
  });
  const readdress = (id: string, person: Person) => {
    const put = `people/${id}/contacts/email`;
    const edit = [{ put, value: { kind: "email", address: "bea@depot.example" } }];
    const edited = applyEdit(plan, edit);
    if ("problems" in edited) throw new Error(JSON.stringify(edited.problems));
    requireOwn(edit, { before: plan, after: edited.plan, person });
  };
  expect(() => readdress("ben", bea)).not.toThrow();
  expect(() => readdress("ada", bea)).toThrow("who edits everything changes that of ada");
  expect(() => readdress("ada", { ...bea, role: "continuity-manager" })).not.toThrow();
});
