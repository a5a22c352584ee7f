import { Refused } from "@mainstay/api";
import { expect, test } from "vitest";
import { mayPass } from "./may-pass.ts";
import { Unreachable } from "./unreachable.ts";

const refused = (status: number) =>
  new Refused({ type: "about:blank", title: "", status, requestId: "" });

test.each([
  [new Unreachable(), true],
  [refused(429), true],
  [refused(503), true],
  [refused(401), false],
  [refused(422), false],
  [new Error("a fault"), false],
  [undefined, false],
])("%s may pass: %s", (error, expected) => {
  expect(mayPass(error)).toBe(expected);
});
