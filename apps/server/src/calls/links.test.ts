import { expect, test } from "vitest";
import { signedLinks } from "./links.ts";

const secret = "a secret for tests that is long enough";
const links = signedLinks(secret, "https://mainstay.example");
const call = { id: "7f1f3c1e-4b0e-4c52-9b0a-1a2b3c4d5e6f" };
const tokenIn = (link: string) => link.split("/").at(-1) ?? "";

test("a link is short, and names its attempt", () => {
  const link = links.linkTo(call, { id: "12" });
  expect(link).toMatch(/^https:\/\/mainstay\.example\/called\/12-[\w-]{22}$/);
  expect(links.attemptIn(tokenIn(link))).toBe("12");
  expect(links.isGenuine(tokenIn(link), call, { id: "12" })).toBe(true);
});

test("a signature holds for one attempt of one call, by one secret", () => {
  const token = tokenIn(links.linkTo(call, { id: "12" }));
  expect(links.isGenuine(token.replace("12-", "13-"), call, { id: "13" })).toBe(false);
  expect(links.isGenuine(token, { id: "7f1f3c1e-4b0e-4c52-9b0a-000000000000" }, { id: "12" })).toBe(
    false,
  );
  const others = signedLinks(`${secret}!`, "https://mainstay.example");
  expect(others.isGenuine(token, call, { id: "12" })).toBe(false);
});

test.each([
  "",
  "12",
  "12-",
  "x-abcdefghijklmnopqrstuv",
  "12-abc",
  `${"9".repeat(30)}-abcdefghijklmnopqrstuv`,
])("%j names nothing", (token) => expect(links.attemptIn(token)).toBeUndefined());
