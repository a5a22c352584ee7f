import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Answer,
  body,
  type GraphDouble,
  graphError,
  json,
  redirect,
  reset,
  stall,
  startGraphDouble,
  stubToken,
  tenantAt,
} from "../testing/index.ts";
import { readList, readUsers } from "./read-tenant.ts";

let graph: GraphDouble;
beforeAll(async () => {
  graph = await startGraphDouble();
});
afterAll(() => graph.close());

const issues = "/v1.0/admin/serviceAnnouncement/issues";
const page = (...ids: readonly string[]) => json({ value: ids.map((id) => ({ id })) });
const ids = (items: readonly unknown[]) => items.map((item) => Object(item).id);

/** Asks for issues, and says what came of it and what was asked meanwhile. */
async function ask(changes: Parameters<typeof tenantAt>[1] = {}) {
  const before = graph.asked.length;
  const { tenant, waits } = tenantAt(graph.base, changes);
  const { items, failure } = await readList(tenant, "issues");
  return { items, failure, waits, asked: graph.asked.slice(before) };
}

describe("pages", () => {
  test("are followed to the last, with the token and the size that is wanted", async () => {
    graph.on(
      issues,
      json({ value: [{ id: "1" }], "@odata.nextLink": `${graph.base}${issues}?$skiptoken=2` }),
    );
    graph.on(`${issues}?$skiptoken=2`, page("2", "3"));
    const { items, failure, asked } = await ask();
    expect(ids(items)).toEqual(["1", "2", "3"]);
    expect(failure).toBeUndefined();
    expect(asked.map(({ headers }) => [headers.authorization, headers.prefer])).toEqual([
      [`Bearer ${stubToken}`, "odata.maxpagesize=999"],
      [`Bearer ${stubToken}`, "odata.maxpagesize=999"],
    ]);
  });

  test("that were read are kept when a later one fails", async () => {
    graph.on(
      issues,
      json({ value: [{ id: "1" }], "@odata.nextLink": `${graph.base}${issues}?$skiptoken=2` }),
    );
    graph.on(`${issues}?$skiptoken=2`, graphError(403, "Forbidden"));
    const { items, failure } = await ask();
    expect(ids(items)).toEqual(["1"]);
    expect(failure).toMatchObject({ what: "the issues of services", kind: "permission" });
  });

  test.each([
    ["of another host", () => "https://graph.example/v1.0/next", /leads to another host/],
    ["of another port", () => "http://127.0.0.1:1/v1.0/next", /leads to another host/],
    ["that is no address", () => "next", /leads to another host/],
    ["to itself", () => `${graph.base}${issues}`, /leads back to one that was read/],
  ])("links %s are not followed", async (_, link, why) => {
    graph.on(issues, json({ value: [{ id: "1" }], "@odata.nextLink": link() }));
    const { items, failure, asked } = await ask();
    expect(ids(items)).toEqual(["1"]);
    expect(failure).toMatchObject({ kind: "not-understood", why: expect.stringMatching(why) });
    expect(asked).toHaveLength(1);
  });

  test("do not go on for ever", async () => {
    graph.on("/v1.0/users", (response) => {
      const link = `${graph.base}/v1.0/users?$skiptoken=${graph.asked.length}`;
      json({ value: [{}], "@odata.nextLink": link })(response);
    });
    let pages = 0;
    const failure = await readUsers(tenantAt(graph.base, { limits: { pages: 3 } }).tenant, () => {
      pages += 1;
      return Promise.resolve();
    });
    expect(pages).toBe(3);
    expect(failure).toMatchObject({ kind: "too-large" });
  });
});

describe("an answer that passes is waited for", () => {
  test.each<readonly [string, Answer, number]>([
    [
      "429 with a fraction of seconds",
      graphError(429, "TooManyRequests", { "retry-after": "2.128" }),
      2_128,
    ],
    ["429 without a time", graphError(429, "TooManyRequests"), 500],
    [
      "429 with a date, by the service's clock",
      graphError(429, "TooManyRequests", {
        date: "Mon, 02 Nov 2026 20:00:00 GMT",
        "retry-after": "Mon, 02 Nov 2026 20:00:04 GMT",
      }),
      4_000,
    ],
    ...[500, 502, 503, 504, 507].map(
      (status) => [String(status), graphError(status, "Trouble"), 500] as const,
    ),
    [
      "503 with a page",
      body("<html><h1>Busy</h1></html>", { status: 503, type: "text/html" }),
      500,
    ],
    ["a reset before the head", reset(), 500],
    ["a reset within the body", reset('{"value":[{"id":"1"}'), 500],
    ["JSON that breaks off", body('{"value":[{"id"', { type: "application/json" }), 500],
    ["nothing at all", body("", { type: "application/json" }), 500],
  ])("%s", async (_, answer, wait) => {
    graph.on(issues, answer, page("1"));
    const { items, failure, waits } = await ask();
    expect({ items: ids(items), failure, waits }).toEqual({
      items: ["1"],
      failure: undefined,
      waits: [wait],
    });
  });

  test("so does one that takes too long", async () => {
    graph.on(issues, stall(), page("1"));
    const { items, waits } = await ask({ limits: { patience: 200 } });
    expect({ items: ids(items), waits }).toEqual({ items: ["1"], waits: [500] });
  });

  test("until the attempts are used up, with pauses that double", async () => {
    graph.on(issues, graphError(503, "Busy"));
    const { failure, waits, asked } = await ask({ limits: { attempts: 4 } });
    expect(waits).toEqual([500, 1_000, 2_000]);
    expect(asked).toHaveLength(4);
    expect(failure).toMatchObject({
      kind: "unreachable",
      why: expect.stringMatching(/503: Busy.*4 attempts and 3.5 s/),
    });
  });

  test("not longer than is waited in all", async () => {
    graph.on(issues, graphError(429, "TooManyRequests", { "retry-after": "3600" }));
    const { failure, waits } = await ask();
    expect(waits).toEqual([]);
    expect(failure).toMatchObject({
      kind: "throttled",
      why: expect.stringMatching(/would have been in 3600 s/),
    });
  });
});

describe("an answer that does not pass is told", () => {
  test.each([
    [
      graphError(403, "Forbidden"),
      "permission",
      /needs the application permission ServiceHealth\.Read\.All \(tier 1\).*Forbidden.*request made-up-1/,
    ],
    [
      graphError(401, "InvalidAuthenticationToken"),
      "sign-in",
      /not accepted: InvalidAuthenticationToken/,
    ],
    [graphError(400, "BadRequest"), "refused", /answered 400: BadRequest/],
    [
      body("<html><title>Sign in</title></html>", { status: 404, type: "text/html" }),
      "refused",
      /404: Sign in\./,
    ],
    [
      body("<!doctype html><title>Hotel</title>", { type: "text/html" }),
      "not-understood",
      /a web page came .*: Hotel\./,
    ],
    [redirect("https://elsewhere.example/"), "not-understood", /led elsewhere/],
    [json({ items: [] }), "not-understood", /is no page of a list/],
    [json(null), "not-understood", /is no page of a list/],
  ])("%#", async (answer, kind, why) => {
    graph.on(issues, answer);
    const { failure, waits, asked } = await ask();
    expect(failure).toMatchObject({ kind, why: expect.stringMatching(why) });
    expect({ waits, asked: asked.length }).toEqual({ waits: [], asked: 1 });
  });

  test("JSON of another type is read all the same", async () => {
    graph.on(issues, body('{"value":[{"id":"1"}]}', { type: "text/plain" }));
    expect(ids((await ask()).items)).toEqual(["1"]);
  });

  test("a clock that is wrong is named where the token is not accepted", async () => {
    graph.on(
      issues,
      graphError(401, "InvalidAuthenticationToken", { date: "Mon, 02 Nov 2026 12:20:00 GMT" }),
    );
    expect((await ask()).failure?.why).toMatch(/clock of this machine is 20 minutes slow/);
  });

  test("more than fits is refused while it comes", async () => {
    graph.on(issues, json({ value: ["x".repeat(3 * 2 ** 20)] }));
    const { failure } = await ask({ limits: { answerBytes: 2 ** 20 } });
    expect(failure).toMatchObject({ kind: "too-large", why: "the answer has more than 1 MiB." });
  });
});

describe("the token", () => {
  test("that lacks claims is asked for once more, with them", async () => {
    const claims = Buffer.from('{"access_token":{}}').toString("base64");
    const challenge = {
      "www-authenticate": `Bearer realm="", error="insufficient_claims", claims="${claims}"`,
    };
    graph.on(issues, graphError(401, "InvalidAuthenticationToken", challenge), page("1"));
    const { items, asked } = await ask();
    expect(ids(items)).toEqual(["1"]);
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${stubToken}`,
      `Bearer ${stubToken}-with-claims`,
    ]);
  });

  test.each([
    [
      new Error("AADSTS7000222: The provided client secret keys are expired. Trace ID: x"),
      "sign-in",
      /the client secret has expired.*AADSTS7000222/,
    ],
    [
      new Error("AADSTS1: something new\nTrace ID: x"),
      "sign-in",
      /no token was given: AADSTS1: something new/,
    ],
    [
      new Error("network_error: getaddrinfo ENOTFOUND login.example"),
      "unreachable",
      /no token could be fetched: login\.microsoftonline\.com cannot be reached/,
    ],
  ])("that is not given says why: %s", async (error, kind, why) => {
    const credential = { getToken: () => Promise.reject(error) };
    const { failure, asked } = await ask({ credential });
    expect(failure).toMatchObject({ kind, why: expect.stringMatching(why) });
    expect(asked).toEqual([]);
  });

  test("never stands in what is told", async () => {
    graph.on(issues, graphError(401, "InvalidAuthenticationToken"));
    expect(JSON.stringify((await ask()).failure)).not.toContain(stubToken);
  });
});

test("a read that is stopped says so, and asks no more", async () => {
  graph.on(issues, graphError(503, "Busy"));
  const stop = new AbortController();
  const { tenant } = tenantAt(graph.base, {
    ports: {
      wait: () => {
        stop.abort();
        return Promise.resolve();
      },
    },
  });
  const { failure } = await readList(tenant, "issues", { signal: stop.signal });
  expect(failure).toMatchObject({ kind: "stopped" });
});

test("a clock that fails is told, and not taken for a pause that is over", async () => {
  graph.on(issues, graphError(503, "Busy"));
  const { tenant } = tenantAt(graph.base, {
    ports: { wait: () => Promise.reject(new Error("no timers")) },
  });
  await expect(readList(tenant, "issues")).rejects.toThrow("no timers");
});

test("a host that is not there is told", async () => {
  const { tenant } = tenantAt("http://127.0.0.1:1", { limits: { attempts: 2 } });
  const { failure } = await readList(tenant, "issues");
  expect(failure).toMatchObject({ kind: "unreachable" });
});
