import { expect, test } from "vitest";
import { StrangerTally } from "./stranger-tally.ts";

const a = { what: "token", address: "a" };

test("one a minute and address is written down, with how many were not", () => {
  const tally = new StrangerTally();
  expect(tally.count(a, 0)).toEqual({ address: "a" });
  expect(tally.count(a, 1)).toBeUndefined();
  expect(tally.count(a, 59_999)).toBeUndefined();
  expect(tally.count({ ...a, address: "b" }, 59_999)).toEqual({ address: "b" });
  expect(tally.count(a, 60_000)).toEqual({ address: "a", unwritten: 2 });
  expect(tally.count(a, 60_001)).toBeUndefined();
});

test("what is tried in one way hides nothing that is tried in another", () => {
  const tally = new StrangerTally();
  tally.count(a, 0);
  expect(tally.count({ ...a, what: "password" }, 1)).toEqual({ address: "a" });
});

test("addresses are forgotten before there are too many", () => {
  const tally = new StrangerTally();
  tally.count(a, 0);
  tally.count(a, 1);
  for (let other = 0; other < 10_000; other++) tally.count({ ...a, address: String(other) }, 2);
  expect(tally.count(a, 3)).toEqual({ address: "a" });
});
