import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const ids = ["exchange-online", "exchange-mapi", "entra-id", "payroll", "site-a", "site-b"];

test.each([
  ["exhange-online", "exchange-online"],
  ["exchange-onilne", "exchange-online"],
  ["echange-mappi", "exchange-mapi"],
  ["payrol", "payroll"],
  ["paryoll", "payroll"],
  ["payroll", "payroll"],
  ["entraid", "entra-id"],
])("%s is meant as %s", (word, meant) => {
  expect(nearest(word, ids)).toBe(meant);
});

test.each(["warehouse", "pay", "", "x", "y".repeat(1_000_000)])("nothing is near %.10s", (word) => {
  expect(nearest(word, ids)).toBeUndefined();
});

test("the first of several that are equally near is taken, and a nearer one before it", () => {
  expect(nearest("site-c", ids)).toBe("site-a");
  expect(nearest("site-bb", ids)).toBe("site-b");
});
