import { expect, test } from "vitest";
import {
  type FlowKey,
  followedFlows,
  followOn,
  learnServer,
  momentOf,
  putMoment,
  serverOf,
} from "./followed-flows.ts";

const flowFrom = (port: number, more: Partial<FlowKey> = {}): FlowKey => ({
  addresses: ["10.0.0.1", "10.0.0.2"],
  ports: [port, 443],
  protocol: "tcp",
  vantage: "eni-a",
  ...more,
});

const minute = 60_000;

test("a window goes on with one before or after it, up to ten minutes away", () => {
  const flow = followedFlows().of(flowFrom(1));
  const sent = (from: number, to: number) =>
    followOn(flow, 0, { from: from * minute, to: to * minute });
  expect([sent(20, 21), sent(31, 32), sent(9, 10), sent(33, 34), sent(45, 46)]).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(followOn(flow, 1, { from: 0, to: minute })).toBe(false);
});

test("which end serves holds for the connection, and not for another of the same ports", () => {
  const flow = followedFlows().of(flowFrom(1));
  followOn(flow, 0, { from: 0, to: minute });
  learnServer(flow, 1);
  expect(serverOf(flow, { from: 2 * minute, to: 3 * minute })).toBe(1);
  expect(serverOf(flow, { from: 60 * minute, to: 61 * minute })).toBe(undefined);
});

test("what happened is remembered until it is said that it did not", () => {
  const flow = followedFlows().of(flowFrom(1));
  putMoment(flow, "asked", { from: 1, to: 2 });
  putMoment(flow, "reset", { from: 3, to: 4 });
  putMoment(flow, "reset");
  expect([momentOf(flow, "asked"), momentOf(flow, "agreed"), momentOf(flow, "reset")]).toEqual([
    { from: 1, to: 2 },
    undefined,
    undefined,
  ]);
});

test("flows are told apart by each end, by transport, by where they were seen, and by whether they are blocked", () => {
  const flows = followedFlows();
  const keys = [
    flowFrom(1),
    flowFrom(2),
    flowFrom(1, { ports: [1, 80] }),
    flowFrom(1, { addresses: ["10.0.0.1", "10.0.0.3"] }),
    flowFrom(1, { addresses: ["10.0.0.2", "10.0.0.1"] }),
    flowFrom(1, { protocol: "udp" }),
    flowFrom(1, { vantage: "eni-b" }),
    flowFrom(1, { isBlocked: true }),
  ];
  for (const [at, key] of keys.entries()) {
    expect(momentOf(flows.of(key), "asked")).toBe(undefined);
    putMoment(flows.of(key), "asked", { from: at, to: at });
  }
  expect(keys.map((key) => momentOf(flows.of(key), "asked")?.from)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7,
  ]);
});

test("the flows used last are remembered with all that is known, and no more than twice as many as are meant", () => {
  const flows = followedFlows(2);
  const askedAt = (port: number) => momentOf(flows.of(flowFrom(port)), "asked")?.from;
  for (const port of [1, 2]) putMoment(flows.of(flowFrom(port)), "asked", { from: port, to: port });
  learnServer(flows.of(flowFrom(1)), 1);
  expect([askedAt(3), askedAt(1), askedAt(4), askedAt(1), askedAt(2)]).toEqual([
    undefined,
    1,
    undefined,
    1,
    undefined,
  ]);
});
