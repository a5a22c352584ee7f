import { expect, test } from "vitest";
import { tokenState, usedWords } from "./token-state.ts";

const now = new Date("2026-11-29T12:00:00Z");
const expiresAt = "2027-01-31T12:00:00Z";

test("a token works until it ends or is revoked", () => {
  expect(tokenState({ expiresAt }, now)).toEqual({ works: true, words: "until 31 Jan 2027" });
  expect(tokenState({ expiresAt: "2026-11-29T12:00:00Z" }, now).works).toBe(false);
  const revoked = tokenState({ expiresAt, revokedAt: "2026-11-02T12:00:00Z" }, now);
  expect(revoked).toEqual({ works: false, words: "revoked 2 Nov 2026" });
});

test("a token that nobody has used says so", () => {
  expect(usedWords({})).toBe("never");
});
