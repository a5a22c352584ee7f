import { expect, test } from "vitest";
import { parseMoney } from "./parse-money.ts";

test.each([
  ["12000", 1_200_000, "EUR"],
  ["12,000", 1_200_000, "EUR"],
  ["12.000,50", 1_200_050, "EUR"],
  ["1 250 GBP", 125_000, "GBP"],
  ["99.50 usd", 9950, "USD"],
  ["-9,000", -900_000, "EUR"],
  ["\u22129000 EUR", -900_000, "EUR"],
])("%s is an amount", (text, cents, currency) => {
  expect(parseMoney(text, "EUR")).toEqual({ cents, currency });
});

test.each(["much", "12 000 000 000 000 000 000", "12.5.1", "12-5"])("%s is none", (text) => {
  expect(parseMoney(text, "EUR")).toBeUndefined();
});
