import { expect, test } from "vitest";
import { sentCookie } from "./sent-cookie.ts";

test.each([
  ["a=1; b=2", "2"],
  ["b=1; b=2", "1"],
  ["a=1;b=2", "2"],
  [" b = 2 ", "2"],
  ["a; b=2", "2"],
  ["bb=1; b=2", "2"],
  ["b=%32%3D", "2="],
  ["b=%zz", "%zz"],
  ['b="2"', "2"],
  ["a=1", undefined],
  ["b", undefined],
  ["", undefined],
])("%s", (cookies, value) => {
  expect(sentCookie(cookies, "b")).toBe(value);
});
