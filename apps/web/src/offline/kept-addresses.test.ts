import { expect, test } from "vitest";
import { changesWhoAsks, isKeptAnswer, opensOffline } from "./kept-addresses.ts";

test.each([
  ["/exercises/autumn/live", true],
  ["/exercises/autumn", true],
  ["/response", true],
  ["/response/mail-gone", true],
  ["/response/mail-gone/review", true],
  ["/exercises", false],
  ["/admin/people", false],
  ["/", false],
  ["/sign-in", false],
])("%s opens without the server: %s", (path, expected) => {
  expect(opensOffline(path)).toBe(expected);
});

test.each([
  ["/api/v1/me", true],
  ["/api/v1/plan", true],
  ["/api/v1/plan/people", true],
  ["/api/v1/journal/incidents/mail-gone", true],
  ["/api/v1/responses/mail-gone", true],
  ["/api/v1/exercises/autumn/played", true],
  ["/api/v1/events", false],
  ["/api/v1/people", false],
  ["/api/v1/tokens", false],
  ["/api/v1/audit", false],
  ["/api/v1/backups", false],
  ["/api/auth/get-session", false],
])("what %s answers is kept: %s", (path, expected) => {
  expect(isKeptAnswer(path)).toBe(expected);
});

test.each([
  ["POST", "/api/auth/sign-out", true],
  ["POST", "/api/auth/sign-in/email", true],
  ["GET", "/sign-in", true],
  ["GET", "/enter", true],
  ["GET", "/api/auth/callback/oidc", true],
  ["GET", "/api/auth/get-session", false],
  ["POST", "/api/v1/edits", false],
  ["GET", "/sign-in-elsewhere", false],
])("with %s %s somebody else may ask: %s", (method, path, expected) => {
  expect(changesWhoAsks(method, path)).toBe(expected);
});
