import { expect, test } from "vitest";
import { roleOfAccount, unitWords, wayWords } from "./account-words.ts";
import type { Account } from "./people-queries.ts";

const account: Account = {
  id: "ann",
  name: "Ann",
  email: "ann@example.com",
  createdAt: "2026-11-01T08:00:00Z",
  role: "contributor",
  units: ["hubs"],
  roleFrom: "administrator",
  isLocal: true,
  hasSecondFactor: true,
  hasWayIn: true,
};

test("ways in say what is missing", () => {
  expect(wayWords(account)).toBe("Local account, with a second factor");
  expect(wayWords({ ...account, hasSecondFactor: false })).toContain("may do nothing");
  expect(wayWords({ ...account, isLocal: false })).toBe("Identity provider");
  expect(wayWords({ ...account, hasWayIn: false })).toContain("invite them back");
});

test("a role says where it comes from, and none that all is denied", () => {
  expect(roleOfAccount(account)).toBe("contributor");
  expect(roleOfAccount({ ...account, roleFrom: "provider" })).toContain("identity provider");
  expect(roleOfAccount({ ...account, role: undefined })).toContain("denied");
});

test("units are told by name, and by id where the plan has them no more", () => {
  expect(unitWords(["hubs", "gone"], new Map([["hubs", "Hubs"]]))).toBe("Hubs, gone");
});
