import { expect, test } from "vitest";
import { onceSettled } from "./once-settled.ts";

const query = { data: "told", error: null, refetch: () => {} };
const waiting = { data: undefined, error: null };

test.each([
  ["while another is waited for", [{ data: 1, error: null }, waiting], undefined],
  ["once all others are there", [{ data: 1, error: null }], "told"],
  ["also where another has failed", [{ data: undefined, error: new Error("away") }], "told"],
])("%s it is shown as it should be", (_, others, shown) => {
  expect(onceSettled(query, ...others)).toEqual({ ...query, data: shown });
});
