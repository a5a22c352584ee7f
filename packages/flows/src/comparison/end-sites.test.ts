import { expect, test } from "vitest";
import { isLocalName, nameInSite } from "./end-sites.ts";

test.each([
  ["10.0.0.10", true],
  ["10.0.0.0/24", true],
  ["fd00::1", true],
  ["fe80::1", true],
  ["127.0.0.1", true],
  ["printer", true],
  ["printer.halden.example", false],
  ["203.0.113.9", false],
  ["203.0.113.0/24", false],
  ["2001:db8::5", false],
  ["0.0.0.0/0", false],
  ["::/0", false],
])("whether %s may be another machine in another site: %s", (name, isLocal) => {
  expect(isLocalName(name)).toBe(isLocal);
  expect(nameInSite(name, "North")).toBe(isLocal ? `${name} in North` : name);
  expect(nameInSite(name, undefined)).toBe(name);
});
