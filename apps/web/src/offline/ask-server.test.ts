import { expect, test } from "vitest";
import { askServer } from "./ask-server.ts";
import { keptAnswers } from "./kept-answers.ts";

const address = "http://server.example/api/v1/plan";
const me = "http://server.example/api/v1/me";
const soon = Promise.resolve();

/** A device that keeps answers as a browser does, as far as it matters here, or gives none back. */
function device({ isBroken = false } = {}) {
  const kept = new Map<string, Response>();
  const urlOf = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : request, address).href;
  const told: string[] = [];
  const answers = keptAnswers({
    open: async () => ({
      match: async (request) => {
        if (isBroken) throw new DOMException("the disk does not answer", "UnknownError");
        return kept.get(urlOf(request))?.clone();
      },
      put: async (request, answer) => void kept.set(urlOf(request), answer),
      delete: async (request) => kept.delete(urlOf(request)),
      keys: async () => [...kept.keys()].map((url) => new Request(url)),
    }),
    delete: async () => {
      kept.clear();
      return true;
    },
  });
  /** Asks, and answers only once what is kept was given, or where nothing is. */
  const ask = (url: string, { cache }: { readonly cache?: RequestCache } = {}) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const request = new Request(url, cache === undefined ? {} : { cache });
    const path = new URL(url).pathname;
    const tell = async (one: string) => void told.push(one);
    const asked = askServer({ request, path, send: () => promise, answers, soon, tell });
    const respond = async (body: string, status = 200) => {
      resolve(new Response(body, { status }));
      await asked.settled;
    };
    return { ...asked, respond, reject };
  };
  const keep = (url: string, body: string) => ask(url).respond(body);
  return { kept, told, answers, ask, keep };
}

const text = async (answer: Promise<Response>) => (await answer).text();

test("an answer that is late is kept, and told of where it is another", async () => {
  const { ask, keep, told } = device();
  await keep(address, "old");
  const same = ask(address);
  expect(await text(same.answer)).toBe("old");
  await same.respond("old");
  expect(told).toEqual([]);
  const other = ask(address);
  expect(await text(other.answer)).toBe("old");
  await other.respond("new");
  expect(told).toEqual(["/api/v1/plan"]);
  expect(await text(ask(address).answer)).toBe("new");
});

test("who asks for the newest waits for it, and gets what is kept only where the server does not answer", async () => {
  const { ask, keep, told } = device();
  await keep(address, "old");
  const newest = ask(address, { cache: "no-cache" });
  await newest.respond("new");
  expect(await text(newest.answer)).toBe("new");
  const gone = ask(address, { cache: "no-cache" });
  gone.reject(new TypeError("Failed to fetch"));
  expect(await text(gone.answer)).toBe("new");
  const behind = ask(address, { cache: "no-cache" });
  await behind.respond("", 502);
  expect(await text(behind.answer)).toBe("new");
  // What is asked again as it was told of, is never told of again.
  expect(told).toEqual([]);
});

test.each([403, 404, 410])("a late %i is told, and takes what was kept of it", async (status) => {
  const { ask, keep, kept, told } = device();
  await keep(address, "old");
  await keep(me, "Ada");
  const late = ask(address);
  expect(await text(late.answer)).toBe("old");
  await late.respond("", status);
  expect(told).toEqual(["/api/v1/plan"]);
  expect([...kept.keys()]).toEqual([me]);
});

test("an answer that was overtaken by a newer one is not kept in its place", async () => {
  const { ask } = device();
  const before = ask(address);
  const after = ask(address);
  await after.respond("new");
  await before.respond("old");
  expect(await text(ask(address).answer)).toBe("new");
});

test("who is signed out is told, and leaves nothing behind", async () => {
  const { ask, keep, kept, told } = device();
  await keep(address, "old");
  await keep(me, "Ada");
  const late = ask(address);
  expect(await text(late.answer)).toBe("old");
  await late.respond("", 401);
  expect(told).toEqual(["/api/v1/plan"]);
  expect(kept.size).toBe(0);
});

test.each([
  [500, ["/api/v1/plan"]],
  [502, []],
  [503, []],
])("a late %i, which may pass, takes nothing, and is told: %j", async (status, expected) => {
  const { ask, keep, told } = device();
  await keep(address, "old");
  const late = ask(address);
  expect(await text(late.answer)).toBe("old");
  await late.respond("", status);
  expect(told).toEqual(expected);
  expect(await text(ask(address).answer)).toBe("old");
});

test("with the account of somebody else all goes that was kept before, and is asked again", async () => {
  const { ask, keep, kept, told } = device();
  await keep(me, "Ada");
  await keep(address, "Ada's");
  const late = ask(me);
  expect(await text(late.answer)).toBe("Ada");
  await late.respond("Ben");
  expect(told).toEqual(["/api/v1/plan", "/api/v1/me"]);
  expect([...kept.keys()]).toEqual([me]);
});

test("what was asked before somebody else came in is not kept for them, and is asked again", async () => {
  const { answers, ask, kept, told } = device();
  const before = ask(address);
  expect(await answers.forget()).toEqual([]);
  await before.respond("Ada's");
  expect(await text(before.answer)).toBe("Ada's");
  expect(kept.size).toBe(0);
  expect(told).toEqual(["/api/v1/plan"]);
  const again = ask(address);
  await again.respond("Ben's");
  expect([...kept.keys()]).toEqual([address]);
  expect(await answers.forget()).toEqual(["/api/v1/plan"]);
});

test("a device that does not give back what it keeps is waited for no longer than the server", async () => {
  const { ask, told } = device({ isBroken: true });
  const asked = ask(address);
  await asked.respond("new");
  expect(await text(asked.answer)).toBe("new");
  const gone = ask(address);
  gone.reject(new TypeError("Failed to fetch"));
  await expect(gone.answer).rejects.toThrow("Failed to fetch");
  expect(told).toEqual([]);
});

test("where what is kept breaks off and the server does not answer either, nothing is left to fail", async () => {
  const { ask, kept, told } = device();
  const broken = new ReadableStream({ pull: () => Promise.reject(new TypeError("broken off")) });
  kept.set(address, new Response(broken));
  const gone = ask(address);
  const answer = await gone.answer;
  gone.reject(new TypeError("Failed to fetch"));
  await gone.settled;
  await expect(answer.text()).rejects.toThrow("broken off");
  expect(told).toEqual([]);
});
