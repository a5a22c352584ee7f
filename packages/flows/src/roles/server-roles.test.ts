import { expect, test } from "vitest";
import { findRole, type ServedPort } from "./server-roles.ts";

const served = (port: number, more: Partial<ServedPort> = {}): ServedPort => ({
  port,
  protocol: "tcp",
  programs: [],
  reached: new Set([port]),
  ...more,
});

test.each([
  [53, "dns"],
  [389, "directory"],
  [445, "file"],
  [1433, "database"],
  [25, "mail"],
  [443, "web"],
  [7777, undefined],
])("a server that was reached on %i alone is %s", (port, role) => {
  expect(findRole(served(port))).toBe(role);
});

test("what has ports of Active Directory beside is a domain controller on each of them", () => {
  const reached = new Set([53, 88, 389, 445]);
  for (const port of reached) expect(findRole(served(port, { reached }))).toBe("domain-controller");
});
