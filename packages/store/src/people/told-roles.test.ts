import { expect, test } from "vitest";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { holdPeople } from "../proof/hold-people.ts";
import type { KeptPerson } from "./kept-person.ts";
import { ToldLinks } from "./told-links.ts";
import { ToldRoles } from "./told-roles.ts";

type Told = Pick<AuditEntry, "action" | "subject" | "detail">;

const invited: Told = {
  action: "accept-invitation",
  subject: "people/p1",
  detail: { person: "eve@depot.example", role: "viewer", units: [] },
};
const changed = (to: AuditEntry["detail"]): Told => ({
  action: "change-role",
  subject: "people/p1",
  detail: { from: {}, to },
});
const removed: Told = { action: "remove-person", subject: "people/p1", detail: {} };
const other: Told = { action: "change-sign-in", subject: "people/p1", detail: { role: "auditor" } };

const as = (role: string | undefined, ...units: readonly string[]): KeptPerson => ({
  id: "p1",
  name: "Eve",
  email: "eve@depot.example",
  isEmailVerified: false,
  createdAt: "2026-11-01T08:00:00.000Z",
  ...(role === undefined ? {} : { role }),
  units,
  roleFrom: "administrator",
  accounts: [],
});

function hold(told: readonly Told[], people: readonly KeptPerson[]) {
  const roles = new ToldRoles();
  for (const entry of told) roles.tell(entry);
  return holdPeople(people, { roles, links: new ToldLinks() });
}

test.each<[string, readonly Told[], readonly KeptPerson[]]>([
  ["by an invitation", [invited, other], [as("viewer")]],
  ["by a change", [invited, changed({ role: "auditor", units: [] })], [as("auditor")]],
  [
    "with units",
    [changed({ role: "contributor", units: ["a", "b"] })],
    [as("contributor", "a", "b")],
  ],
  ["taken away", [invited, changed({ units: [] })], [as(undefined)]],
  ["never given", [other], [as(undefined)]],
  ["once removed", [invited, removed], []],
  ["invited again", [invited, removed, invited], [as("viewer")]],
])("a role %s is as it was told", async (_, told, people) => {
  expect(await hold(told, people)).toBe(people.length);
});

test.each<[string, readonly Told[], readonly KeptPerson[], string]>([
  [
    "another role",
    [invited],
    [as("administrator")],
    "Eve (eve@depot.example) has the role administrator, and by the audit has the role viewer",
  ],
  [
    "other units",
    [changed({ role: "contributor", units: ["a"] })],
    [as("contributor", "a", "b")],
    "has the role contributor of a, b, and by the audit has the role contributor of a",
  ],
  [
    "units in one",
    [changed({ role: "contributor", units: ["a", "b"] })],
    [as("contributor", "a, b")],
    "has the role contributor of a, b",
  ],
  ["a role of nobody's giving", [], [as("viewer")], "by the audit has no role"],
  [
    "an earlier role",
    [invited, changed({ units: [] })],
    [as("viewer")],
    "by the audit has no role",
  ],
  ["somebody removed", [invited, removed], [as(undefined)], "by the audit was removed"],
  ["nobody", [invited], [], "people/p1 is missing, and by the audit has the role viewer"],
  [
    "a detail that says nothing",
    [{ ...changed({}), detail: { to: "none" } }],
    [as("viewer")],
    "by the audit has no role",
  ],
])("%s is found out, and whose it is", async (_, told, people, words) => {
  const held = await hold(told, people);
  expect(typeof held === "number" ? held : `${held.about} ${held.fault}`).toContain(words);
});
