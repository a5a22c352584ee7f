import { expect, test } from "vitest";
import type { AuditEntry } from "../audit/audit-entry.ts";
import type { Acknowledgement } from "./call.ts";
import { callAt } from "./testing/call-at.ts";
import { hashOfAcknowledgement, hashOfCall, ToldCalls } from "./told-calls.ts";

const at = "2026-11-29T09:00:00.000Z";
const id = "7f1f3c1e-4b0e-4c52-9b0a-000000000001";
const call = callAt(id, new Date(at));
const ada: Acknowledgement = { place: "ada", person: "ada", at, channel: "Mail" };
const ben: Acknowledgement = { place: "ben", person: "ada", at, channel: "Mail" };

function told(detail: AuditEntry["detail"], acknowledged: readonly Acknowledgement[]): ToldCalls {
  const calls = new ToldCalls();
  const entry = { at, actor: { name: "Ada" }, subject: `calls/${id}`, hash: "" };
  calls.tell({ ...entry, action: "start-call", detail });
  for (const one of acknowledged)
    calls.tell({ ...entry, action: "acknowledge", detail: { hash: hashOfAcknowledgement(one) } });
  return calls;
}

const hashed = { hash: hashOfCall(call) };
const end = { at, outcome: "stopped" } as const;
const change = { at, losses: [], lostSince: at, channels: [] };

test.each([
  ["as it was", { call, acknowledgements: [ada] }, true],
  ["ended", { call: { ...call, end }, acknowledgements: [ada] }, true],
  [
    "going by something else",
    { call: { ...call, changes: [change] }, acknowledgements: [ada] },
    true,
  ],
  ["with another message", { call: { ...call, message: "No." }, acknowledgements: [ada] }, false],
  ["with an acknowledgement less", { call, acknowledgements: [] }, false],
  ["with an acknowledgement more", { call, acknowledgements: [ada, ben] }, false],
  ["with one twice", { call, acknowledgements: [ada, ada] }, false],
  ["with another one", { call, acknowledgements: [ben] }, false],
])("a call %s is what the audit tells of it, or not", (_, kept, isSo) => {
  expect(told(hashed, [ada]).bearsOut(kept)).toBe(isSo);
});

test("a call that the audit does not know, or that is there twice, is not; one that is gone is missing", () => {
  const kept = { call, acknowledgements: [] };
  expect(new ToldCalls().bearsOut(kept)).toBe(false);
  const calls = told(hashed, []);
  expect(calls.missing()).toBe(`calls/${id}`);
  expect([calls.bearsOut(kept), calls.bearsOut(kept)]).toEqual([true, false]);
  expect(calls.missing()).toBeUndefined();
});

test("of a call from before hashes were told it is borne out that it is there", () => {
  const calls = told({}, []);
  expect(calls.bearsOut({ call, acknowledgements: [ada] })).toBe(true);
});
