import { expect, test } from "vitest";
import { followedFlows, followOn, serverOf } from "./followed-flows.ts";

const minute = 60_000;

test("a window goes on with one before or after it, up to ten minutes away", () => {
  const flow = followedFlows().of("a flow");
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
  const flow = followedFlows().of("a flow");
  followOn(flow, 0, { from: 0, to: minute });
  flow.server = 1;
  expect(serverOf(flow, { from: 2 * minute, to: 3 * minute })).toBe(1);
  expect(serverOf(flow, { from: 60 * minute, to: 61 * minute })).toBe(undefined);
});

test("the flows used last are remembered, and no more than twice as many as are meant", () => {
  const flows = followedFlows(2);
  const [first, second] = [flows.of("first"), flows.of("second")];
  expect(flows.of("third")).not.toBe(first);
  expect(flows.of("first")).toBe(first);
  flows.of("fourth");
  expect(flows.of("first")).toBe(first);
  expect(flows.of("second")).not.toBe(second);
});
