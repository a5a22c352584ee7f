import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { AccessNotices } from "../people/access-notices.ts";
import { Notices } from "../record/notices.ts";
import type { Person } from "./context.ts";
import { followEvents } from "./follow-events.ts";

const plan = planOf({
  people: [{ id: "ben", name: "Ben", contacts: [{ kind: "email", address: "ben@depot.example" }] }],
  exercises: [
    {
      id: "night",
      name: "Night",
      scenario: "no-mail",
      date: "2026-10-01",
      participants: [{ person: "ben" }],
      announced: false,
    },
  ],
});
const ben: Person = {
  id: "ben",
  name: "Ben",
  email: "ben@depot.example",
  role: "viewer",
  units: [],
  way: "session",
};

/** A stream that Ben follows, while it is not known yet whether the exercise has begun. */
function followed() {
  const listening = new Set<unknown>();
  const hears = () => {
    const listener = {};
    listening.add(listener);
    return () => void listening.delete(listener);
  };
  const { promise: begun, resolve: know } = Promise.withResolvers<ReadonlySet<string>>();
  const leaving: (() => void)[] = [];
  const sent: string[] = [];
  const journalNotices = new Notices();
  const ended = followEvents(
    {
      aborted: false,
      onAbort: (listener) => void leaving.push(() => void listener()),
      writeSSE: ({ event = "", data }) =>
        Promise.resolve(data).then((text) => void sent.push(`${event} ${text}`)),
      write: () => Promise.reject(new Error("it is not quiet for so long")),
    },
    {
      services: {
        record: { head: { revision: 3, hash: "", plan }, subscribe: hears },
        begunExercises: { among: () => begun },
        access: new AccessNotices(),
        journalNotices,
        callNotices: { subscribe: hears },
        log: { warn: () => {} },
        now: () => new Date("2026-10-01T08:00:00Z"),
        stopping: new AbortController().signal,
      },
      person: ben,
      mayStay: () => Promise.resolve(true),
    },
  );
  const leave = () => {
    for (const tell of leaving) tell();
  };
  return { ended, leave, know, sent, listening };
}

test("who leaves while it is found out what has begun leaves nothing behind", async () => {
  const { ended, leave, know, listening, sent } = followed();
  expect(listening.size).toBe(2);
  leave();
  know(new Set());
  expect(await ended).toEqual({ hasRead: true });
  expect(listening.size).toBe(0);
  expect(sent).toEqual(["revision 3"]);
});
