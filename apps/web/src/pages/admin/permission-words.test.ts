import { expect, test } from "vitest";
import { holdersOf } from "./permission-words.ts";

test("who has a permission is told by the roles that have it", () => {
  expect(holdersOf("people:manage")).toBe("Administrators");
  expect(holdersOf("audit:read")).toBe("Auditors and administrators");
  expect(holdersOf("history:read")).toBe(
    "Contributors, responders, auditors, continuity managers and administrators",
  );
});
