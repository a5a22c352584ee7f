import { expect, test } from "vitest";
import type { ApprovalEntry } from "./approval-entry.ts";
import { judgeAction, type WantedAction } from "./judge-action.ts";
import { ada, ben, cleo, historyOf } from "./testing/history.ts";

const submitted = historyOf(["submit", "h1", ada]);
const approved = historyOf(["submit", "h1", ada], ["approve", "h1", ben]);

/** Why not; undefined where it can be done. */
function refusal(
  history: readonly ApprovalEntry[],
  wanted: Omit<WantedAction, "hash"> & { readonly hash?: string },
  { hash = "h1", ownAllowed = false } = {},
) {
  return judgeAction(history, { hash, ...wanted }, { hash, ownAllowed });
}

test("who saw something else than there is now has to look again", () => {
  expect(refusal(submitted, { action: "approve", by: ben, hash: "h0" })).toEqual({
    kind: "stale",
    reason: "it was changed since: look at it again",
  });
});

test("nothing is done about what the plan does not have", () => {
  const wanted = { action: "submit", hash: "h1", by: ada } as const;
  expect(judgeAction([], wanted, { hash: undefined, ownAllowed: false })).toMatchObject({
    kind: "stale",
  });
});

test("only what is submitted, and not changed since, is approved", () => {
  expect(refusal([], { action: "approve", by: ben })).toMatchObject({ kind: "stale" });
  expect(refusal(submitted, { action: "approve", by: ben })).toBeUndefined();
  expect(refusal(submitted, { action: "approve", by: ben }, { hash: "h2" })).toEqual({
    kind: "stale",
    reason: "it was changed since it was submitted: it must be submitted again",
  });
  expect(refusal(approved, { action: "approve", by: cleo })).toMatchObject({ kind: "stale" });
});

test("nobody approves what they submitted, nor does anybody on their behalf, unless the organisation lets them", () => {
  expect(refusal(submitted, { action: "approve", by: ada })).toMatchObject({ kind: "forbidden" });
  expect(refusal(submitted, { action: "approve", by: ben, onBehalfOf: ada })).toEqual({
    kind: "forbidden",
    reason: "Ada submitted it, so it is not approved on their behalf",
  });
  expect(refusal(submitted, { action: "approve", by: ada, onBehalfOf: cleo })).toMatchObject({
    kind: "forbidden",
  });
  expect(refusal(submitted, { action: "approve", by: ben, onBehalfOf: cleo })).toBeUndefined();
  expect(refusal(submitted, { action: "approve", by: ada }, { ownAllowed: true })).toBeUndefined();
});

test("people are told apart by their ids, not by their names", () => {
  const namesake = { id: "p9", name: ada.name };
  expect(refusal(submitted, { action: "approve", by: namesake })).toBeUndefined();
  const renamed = { id: ada.id, name: "Ada Lovelace" };
  expect(refusal(submitted, { action: "approve", by: renamed })).toMatchObject({
    kind: "forbidden",
  });
});

test("what is submitted or approved as it is, is not submitted again", () => {
  expect(refusal(submitted, { action: "submit", by: ben })).toMatchObject({ kind: "stale" });
  expect(refusal(submitted, { action: "submit", by: ben }, { hash: "h2" })).toBeUndefined();
  expect(refusal(approved, { action: "submit", by: ada })).toMatchObject({ kind: "stale" });
  expect(refusal(approved, { action: "submit", by: ada }, { hash: "h2" })).toBeUndefined();
});

test("a submission is withdrawn by who made it", () => {
  expect(refusal(submitted, { action: "withdraw", by: ada })).toBeUndefined();
  expect(refusal(submitted, { action: "withdraw", by: ben })).toEqual({
    kind: "forbidden",
    reason: "Ada submitted it",
  });
  expect(refusal(approved, { action: "withdraw", by: ada })).toMatchObject({ kind: "stale" });
});

test("what is submitted or approved is returned, and nothing else", () => {
  expect(refusal(submitted, { action: "return", by: ben })).toBeUndefined();
  expect(refusal(approved, { action: "return", by: ben })).toBeUndefined();
  expect(refusal([], { action: "return", by: ben })).toMatchObject({ kind: "stale" });
  expect(refusal(approved, { action: "return", by: ben }, { hash: "h2" })).toMatchObject({
    kind: "stale",
  });
});
