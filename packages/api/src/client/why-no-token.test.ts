import { expect, test } from "vitest";
import { whyNoToken } from "./why-no-token.ts";

test.each([
  "https://mainstay.example",
  "http://localhost:8365",
  "http://127.0.0.1:8365",
  "http://127.1",
  "http://[::1]:8365",
])("%s gets a token", (url) => {
  expect(whyNoToken(new URL(url))).toBeUndefined();
});

test.each([
  "http://mainstay.example",
  "http://10.0.0.1:8365",
  "http://127.example",
  "http://localhost.example",
  "http://[::2]",
])("%s gets no token", (url) => {
  expect(whyNoToken(new URL(url))).toMatch(/takes https, and http for this machine alone$/);
});
