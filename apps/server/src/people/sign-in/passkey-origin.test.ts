import { expect, test } from "vitest";
import { passkeyOrigin } from "./passkey-origin.ts";

test.each([
  ["https://mainstay.example", "https://mainstay.example"],
  ["https://mainstay.example:8443", "https://mainstay.example:8443"],
  ["http://localhost:8365", "http://localhost:8365"],
  ["http://mainstay.localhost", "http://mainstay.localhost"],
  ["http://127.0.0.1:8365", "http://localhost:8365"],
  ["http://[::1]:8365", "http://localhost:8365"],
  ["http://mainstay.example", undefined],
  ["https://192.0.2.7", undefined],
  ["https://[2001:db8::7]", undefined],
])("a server at %s has passkeys at %s", (origin, expected) => {
  expect(passkeyOrigin(origin)).toBe(expected);
});
