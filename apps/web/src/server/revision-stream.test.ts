import { afterEach, beforeEach, expect, test } from "vitest";
import { planQuery } from "../queries/plan-query.ts";
import { queryClient } from "./query-client.ts";
import { noteOwnRevision, subscribe } from "./revision-stream.ts";

/** A stream of the server, as far as it is listened to. */
class Stream extends EventTarget {
  static latest = new Stream();

  constructor() {
    super();
    Stream.latest = this;
  }

  close(): void {}
}

const { queryKey } = planQuery(["whole"], () => Promise.resolve({}));
const before = globalThis.EventSource;
let leave = () => {};

beforeEach(() => {
  Object.assign(globalThis, { EventSource: Stream });
  leave = subscribe(() => {});
});
afterEach(() => {
  leave();
  queryClient.clear();
  Object.assign(globalThis, { EventSource: before });
});

const hear = (revision: number) =>
  Stream.latest.dispatchEvent(new MessageEvent("revision", { data: String(revision) }));

function isAskedAgain(act: () => void): boolean {
  queryClient.setQueryData(queryKey, {});
  act();
  return queryClient.getQueryState(queryKey)?.isInvalidated === true;
}

test("each revision has the plan asked again once, by whichever way it is known first", () => {
  expect(isAskedAgain(() => hear(7))).toBe(false);
  // It was made while the stream was opened, which told it before its answer came.
  expect(isAskedAgain(() => noteOwnRevision(7))).toBe(true);
  expect(isAskedAgain(() => noteOwnRevision(7))).toBe(false);
  expect(isAskedAgain(() => hear(8))).toBe(true);
  expect(isAskedAgain(() => noteOwnRevision(8))).toBe(false);
  expect(isAskedAgain(() => noteOwnRevision(9))).toBe(true);
  expect(isAskedAgain(() => hear(9))).toBe(false);
});

test("that there is more of the plan to read has it asked again at the same revision", () => {
  hear(11);
  const hearOfMore = () => Stream.latest.dispatchEvent(new MessageEvent("plan", { data: "" }));
  expect(isAskedAgain(() => hear(11))).toBe(false);
  expect(isAskedAgain(hearOfMore)).toBe(true);
});
