import { expect, test } from "vitest";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { ToldLinks } from "./told-links.ts";

const link = (person: string, account: string): AuditEntry => ({
  at: "2026-11-01T08:00:00.000Z",
  actor: { id: person, name: person, way: "sign-in" },
  action: "link-account",
  subject: `people/${person}`,
  detail: { provider: "oidc", account },
  hash: "",
});
const known = (id: string, ...accounts: readonly string[]) => ({
  id,
  accounts: accounts.map((account) => ({ provider: "oidc", account })),
});

function faultOf(told: readonly AuditEntry[], person: ReturnType<typeof known>) {
  const links = new ToldLinks();
  for (const entry of told) links.tell(entry);
  return links.faultOf(person);
}

test("an account is that person's of whom the audit told last", () => {
  const told = [link("ada", "1"), link("ben", "2")];
  expect(faultOf(told, known("ada", "1"))).toBeUndefined();
  expect(faultOf(told, known("ada", "2"))).toBe(
    "comes in by the account 2, and by the audit that is the one of people/ben",
  );
  expect(faultOf([...told, link("ada", "2")], known("ada", "2"))).toBeUndefined();
});

test("an account that the audit does not tell of proves nothing", () => {
  expect(faultOf([link("ada", "1")], known("ada", "1", "other"))).toBeUndefined();
  expect(faultOf([], known("ada", "1"))).toBeUndefined();
});

test("whoever comes in by the account of somebody who was removed is somebody else", () => {
  const removed = { ...link("ada", ""), action: "remove-person", detail: {} } as const;
  expect(faultOf([link("ada", "1"), removed], known("new", "1"))).toBeUndefined();
  expect(faultOf([link("ada", "1"), removed, link("ben", "1")], known("new", "1"))).toContain(
    "ben",
  );
});
