import { expect, test } from "vitest";
import { CircuitBuilder } from "../circuit/circuit-builder.ts";
import { MemoryExceeded } from "../fault-tree/diagram/allowance.ts";
import { fitTogether, lossSetsOf } from "./loss-sets-of.ts";

/** Nothing but events. */
function circuitOf(events: number) {
  const builder = new CircuitBuilder();
  for (let event = 0; event < events; event++) builder.node(1);
  return builder.build();
}

test("losses that take too much memory to be followed together are refused, with what to do", () => {
  const events = 200_000;
  expect(() => lossSetsOf(circuitOf(events), events)).toThrow(MemoryExceeded);
  expect(() => lossSetsOf(circuitOf(events), events)).toThrow(/200000 elements.*one element/);
  expect(lossSetsOf(circuitOf(10), 10).isLone(3, 3)).toBe(true);
});

test("what does not fit is not worked out together", () => {
  const fit = [50_000, 200_000].map((events) => fitTogether(circuitOf(events), events));
  expect(fit).toEqual([true, false]);
});

test("losses that nobody waits for any more are not worked out to the end", () => {
  const builder = new CircuitBuilder();
  builder.node(1);
  for (let node = 1; node <= 10_000; node++) {
    builder.input(node - 1);
    builder.node(1);
  }
  let told = 0;
  const tell = () => {
    if (++told === 3) throw new Error("called off");
  };
  expect(() => lossSetsOf(builder.build(), 1, tell)).toThrow("called off");
});
