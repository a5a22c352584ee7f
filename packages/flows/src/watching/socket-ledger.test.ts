import { expect, test } from "vitest";
import { machineWatch } from "./machine-watch.ts";
import type { ListedSocket } from "./socket-seen.ts";

const local = { address: "192.0.2.1", port: 40_000 };
const remote = { address: "192.0.2.2", port: 1433 };
const asking: ListedSocket = { id: "1", state: "connecting", local, remote, beganBy: "local" };

function outcomesOf(watch: ReturnType<typeof machineWatch>) {
  return watch.tell(0, "changed").minutes.map(({ port, outcomes }) => ({ port, ...outcomes }));
}

function watching(ends: "told" | "untold") {
  const watch = machineWatch({ host: "here", minute: 0 });
  const namespace = watch.open("1", ends);
  namespace.list([]);
  return { watch, namespace };
}

test("a program that waits in vain has its server told although the kernel forgot the port", () => {
  const { watch, namespace } = watching("told");
  namespace.list([{ ...asking, isUnanswered: true }]);
  namespace.ended({ id: "1", local, remote: { ...remote, port: 0 }, ending: "failed" });
  expect(outcomesOf(watch)).toEqual([{ port: 1433, "timed-out": 1 }]);
});

test("what is connected goes on by its counters alone, once all is known of it", () => {
  const { watch, namespace } = watching("told");
  const connected = { ...asking, state: "connected", sent: 10, received: 20 } as const;
  const counted = { id: "1", sent: 15, received: 20 };
  namespace.listBegins();
  expect(namespace.goesOn(counted)).toBe(false);
  namespace.list([connected]);
  for (let turn = 0; turn < 5; turn++) {
    namespace.listBegins();
    expect(namespace.goesOn(counted)).toBe(true);
    namespace.list([]);
  }
  expect(watch.tell(0, "all").minutes).toMatchObject([
    { port: 1433, outcomes: { succeeded: 1 }, open: 1, bytesOut: 15, bytesIn: 20 },
  ]);
  expect(watch.tell(1, "all").coverage.lost).toBe(0);
});

test("the time there and back is that of the connections that ended, once each, and told once", () => {
  const { watch, namespace } = watching("told");
  const end = { local, remote, ending: "succeeded", beganBy: "local" } as const;
  const took = (time: number) => ({ roundTrips: { count: 1, sum: time, min: time, max: time } });
  namespace.list([{ ...asking, state: "connected" }]);
  namespace.ended({ ...end, id: "1", ...took(500) });
  namespace.ended({ ...end, id: "2", ...took(200) });
  namespace.ended({ ...end, id: "3" });
  expect(watch.tell(0, "changed").minutes).toMatchObject([
    { outcomes: { succeeded: 3 }, roundTrips: { count: 2, sum: 700, min: 200, max: 500 } },
  ]);
  namespace.ended({ ...end, id: "4" });
  expect(watch.tell(1, "changed").minutes[0]).not.toHaveProperty("roundTrips");
});

test("silent ends were blocked as far as somebody said so, and else nobody knows", () => {
  const { watch, namespace } = watching("told");
  const counters = { activeOpens: 0, passiveOpens: 0, failures: 0, unreachable: 5 };
  namespace.counters(counters);
  for (const id of ["1", "2"]) namespace.ended({ id, local, remote, ending: "silent" });
  namespace.counters({ ...counters, unreachable: 6 });
  expect(outcomesOf(watch)).toEqual([{ port: 1433, blocked: 1, unknown: 1 }]);
});

test("without words of ends, what the kernel remembers is a connection that was", () => {
  const { watch, namespace } = watching("untold");
  const left = { ...asking, state: "left" } as const;
  namespace.list([left]);
  namespace.list([left]);
  namespace.list([]);
  expect(outcomesOf(watch)).toEqual([{ port: 1433, succeeded: 1 }]);
});

test("without words of ends, what repeated its question and is gone has timed out", () => {
  const { watch, namespace } = watching("untold");
  namespace.list([asking]);
  namespace.list([{ ...asking, isUnanswered: true }]);
  namespace.list([]);
  expect(outcomesOf(watch)).toEqual([{ port: 1433, "timed-out": 1 }]);
});

test("the coverage counts a connection within the machine once, as its rows do", () => {
  const { watch, namespace } = watching("told");
  const counters = { activeOpens: 10, passiveOpens: 10, failures: 0, unreachable: 0 };
  namespace.counters(counters);
  const here = { address: "127.0.0.1", port: 40_000 };
  const there = { address: "127.0.0.1", port: 8443 };
  namespace.list([
    { id: "1", state: "connected", local: here, remote: there, beganBy: "local" },
    { id: "2", state: "connected", local: there, remote: here, beganBy: "remote" },
  ]);
  namespace.counters({ ...counters, activeOpens: 11, passiveOpens: 11 });
  namespace.lost(3);
  const { coverage } = watch.tell(0, "changed");
  expect(coverage).toEqual({ from: 0, to: 1, opened: 1, seen: 1, attributed: 0, lost: 3 });
});
