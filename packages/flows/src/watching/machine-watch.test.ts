import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { machineWatch } from "./machine-watch.ts";
import { arbitraryHistory, type History, type PastConnection } from "./testing/history.ts";
import { playHistory, timesTold } from "./testing/play-history.ts";

const whole = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** Whether a list shows a connection as made. */
function isShown({ lists }: History, { made, ends }: PastConnection): boolean {
  return lists.some(({ at }) => made <= at && at < ends);
}

/** The slow form: what each connection of a history must be told as, one after another. */
function expected(history: History): ReadonlyMap<string, number> {
  const [first = { at: 0, delay: 0 }] = history.lists;
  const isKnown = first.at + first.delay + 0.5;
  const told = history.connections.filter((connection) => {
    const { made, ends, delay } = connection;
    if (made <= first.at && first.at < ends) return false;
    const isHeard = delay !== undefined && ends + delay > isKnown;
    return isHeard || isShown(history, connection) || isTimedOutUnheard(history, connection);
  });
  return new Map(
    told.map((connection) => {
      const isUnheard = !isShown(history, connection) && connection.delay === undefined;
      return [`${connection.port} ${isUnheard ? "unknown" : connection.outcome}`, 1];
    }),
  );
}

/** It was seen on its way, and never again. */
function isTimedOutUnheard(
  { lists }: History,
  { begins, made, ends, delay }: PastConnection,
): boolean {
  const unmade = Math.min(made, ends);
  return delay === undefined && lists.some(({ at }) => begins <= at && at < unmade);
}

describe("each connection is told once", () => {
  test("whatever the order of lists and ends", () => {
    fc.assert(
      fc.property(arbitraryHistory("whole"), (history) => {
        const told = playHistory(history, whole);
        expect(sorted(timesTold(told))).toEqual(sorted(expected(history)));
        expect(told.reduce((sum, { coverage }) => sum + coverage.lost, 0)).toBe(0);
      }),
    );
  });

  test("and what no word came of is counted as lost", () => {
    fc.assert(
      fc.property(arbitraryHistory("lossy"), (history) => {
        const told = playHistory(history, whole);
        expect(sorted(timesTold(told))).toEqual(sorted(expected(history)));
        const wasListed = history.connections.filter(
          ({ begins, ends, delay }) =>
            delay === undefined &&
            Number.isFinite(ends) &&
            history.lists.some(({ at }) => begins <= at && at < ends),
        );
        expect(told.reduce((sum, { coverage }) => sum + coverage.lost, 0)).toBe(wasListed.length);
      }),
    );
  });

  test("whenever the watch dies, if another goes on from its mark", () => {
    fc.assert(
      fc.property(
        arbitraryHistory("whole"),
        fc.integer({ min: 20, max: 180 }),
        fc.integer({ min: 0, max: 20 }),
        (history, dies, away) => {
          const before = playHistory(history, { ...whole, until: dies });
          const mark = before.at(-1)?.mark;
          const again = dies + away;
          const after = playHistory(history, {
            ...whole,
            from: again,
            ...(mark === undefined ? {} : { mark }),
          });
          const times = timesTold([...before, ...after]);
          expect([...times.values()].every((count) => count === 1)).toBe(true);
          const lists = history.lists.filter(({ at }) => at >= again);
          const [first] = history.lists;
          const late = history.connections.filter(
            (connection) =>
              connection.made > (first?.at ?? 0) && isShown({ ...history, lists }, connection),
          );
          for (const { port } of late) expect(times.get(`${port} succeeded`)).toBe(1);
        },
      ),
    );
  });
});

test("how many are open at the end of a minute is told when it changes, and of all when all are wanted", () => {
  const watch = machineWatch({ host: "here", minute: 0 });
  const namespace = watch.open("1", "told");
  const socket = {
    id: "1",
    state: "connected",
    beganBy: "local",
    local: { address: "192.0.2.1", port: 40_000 },
    remote: { address: "192.0.2.2", port: 443 },
  } as const;
  namespace.list([]);
  namespace.list([{ ...socket, sent: 10, received: 20 }]);
  expect(watch.tell(0, "changed").minutes).toMatchObject([
    { open: 1, outcomes: { succeeded: 1 }, bytesOut: 10, bytesIn: 20 },
  ]);
  namespace.list([{ ...socket, sent: 15, received: 20 }]);
  expect(watch.tell(1, "changed").minutes).toEqual([]);
  expect(watch.tell(2, "all").minutes).toMatchObject([
    { minute: 2, open: 1, outcomes: {}, bytesOut: 5, bytesIn: 0 },
  ]);
  namespace.ended({ ...socket, ending: "succeeded", sent: 17, received: 21 });
  expect(watch.tell(3, "changed").minutes).toMatchObject([{ open: 0, bytesOut: 2, bytesIn: 1 }]);
  expect(watch.tell(4, "all").minutes).toEqual([]);
});

function sorted(times: ReadonlyMap<string, number>): readonly unknown[] {
  return [...times].toSorted(([a], [b]) => a.localeCompare(b));
}
