import { Hono } from "hono";
import { expect, test } from "vitest";
import { rateLimit } from "./rate-limit.ts";

/** A server that lets a holder ask twice a minute, and says with which status it answers. */
function limited() {
  const app = new Hono();
  app.use(rateLimit({ requestsPerMinute: 2, proxies: 1 }));
  app.get("*", (context) => context.text(""));
  app.onError((_, context) => context.text("", 429));
  return async (headers: Readonly<Record<string, string>>, path = "/api/v1/plan") => {
    const response = await app.request(path, {
      headers: { "x-forwarded-for": "192.0.2.1", ...headers },
    });
    return response.status;
  };
}

const session = "mainstay.session=one.signature";

test.each([
  ["one more cookie", (at: number) => ({ cookie: `mainstay.administrator=${at}; ${session}` })],
  ["a token beside it", (at: number) => ({ authorization: `Bearer ${at}`, cookie: session })],
  ["blanks", (at: number) => ({ authorization: `Bearer${" ".repeat(at + 1)}one` })],
])("with %s nobody may ask more often", async (_, headers) => {
  const ask = limited();
  const statuses = [];
  for (let at = 0; at < 3; at++) statuses.push(await ask(headers(at), "/api/auth/get-session"));
  expect(statuses).toEqual([200, 200, 429]);
  expect(await ask({ cookie: "mainstay.session=other.signature" })).toBe(200);
});

test("an address may ask ten times as often, whatever it comes with", async () => {
  const ask = limited();
  let asked = 0;
  while (asked < 100 && (await ask({ authorization: `Bearer ${asked}` })) === 200) asked++;
  expect(asked).toBeGreaterThanOrEqual(20);
  expect(asked).toBeLessThan(100);
  expect(await ask({ "x-forwarded-for": "192.0.2.2" })).toBe(200);
});
