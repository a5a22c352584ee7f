import { expect, test } from "vitest";
import { isUserVerified } from "./user-verified.ts";

function assertionWith(flags: number): unknown {
  const data = Buffer.alloc(37);
  data[32] = flags;
  return { response: { response: { authenticatorData: data.toString("base64url") } } };
}

test.each([
  [0x05, true],
  [0x01, false],
  [0x00, false],
])("flags %i: verified is %s", (flags, expected) => {
  expect(isUserVerified(assertionWith(flags))).toBe(expected);
});

test.each([undefined, {}, { response: { response: { authenticatorData: "" } } }])(
  "%j is no passkey that made sure",
  (body) => {
    expect(isUserVerified(body)).toBe(false);
  },
);
