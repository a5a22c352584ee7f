import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { expect, test } from "vitest";
import { administratorCookie, administratorToken, tokenIn } from "./administrator-token.ts";

const authenticate = administratorToken("right");

function asking(headers: Readonly<Record<string, string>>, method = "GET") {
  return authenticate(
    new Request("http://mainstay.example/", {
      method,
      headers: { host: "mainstay.example", ...headers },
    }),
  );
}

const kept = { cookie: `other=1; ${administratorCookie}=right` };

test("who sends the token is the administrator, and nobody else", async () => {
  expect(await asking({ authorization: "Bearer right" })).toMatchObject({ role: "administrator" });
  expect(await asking({ authorization: "Bearer wrong" })).toBeUndefined();
  expect(await asking({})).toBeUndefined();
});

test("a browser that keeps the token reads as the administrator", async () => {
  expect(await asking(kept)).toMatchObject({ role: "administrator" });
  expect(await asking({ cookie: `${administratorCookie}=wrong` })).toBeUndefined();
});

test("what the cookie cannot hold as it is comes back as it was", async () => {
  const { app, token } = { app: new Hono(), token: "a token; with = and %" };
  app.get("/", (context) => {
    setCookie(context, administratorCookie, token);
    return context.text("");
  });
  const cookie = (await app.request("/")).headers.get("set-cookie")?.split("; ")[0] ?? "";
  const request = new Request("http://mainstay.example/", { headers: { cookie } });
  expect(tokenIn(request)).toBe(token);
});

test("a browser changes something only from a page of our own", async () => {
  expect(await asking({ ...kept, origin: "http://mainstay.example" }, "POST")).toBeDefined();
  expect(await asking({ ...kept, origin: "http://evil.example" }, "POST")).toBeUndefined();
  expect(await asking({ ...kept, origin: "null" }, "POST")).toBeUndefined();
  expect(await asking(kept, "POST")).toBeUndefined();
});
