import { expect, test } from "vitest";
import { newestOrKept } from "./newest-or-kept.ts";

const never = new Promise<never>(() => {});
const nobody = () => Promise.reject(new TypeError("Failed to fetch"));
const answer = (status: number) => Promise.resolve(new Response(`new ${status}`, { status }));
const kept = () => Promise.resolve(new Response("kept"));
const nothing = () => Promise.resolve(undefined);
const text = async (given: Promise<Response>) => (await given).text();

test.each([200, 304, 401, 403, 404, 422, 500])(
  "what the server answers is the newest: %i",
  async (status) => {
    const body = status === 304 ? null : `new ${status}`;
    const asked = Promise.resolve(new Response(body, { status }));
    expect((await newestOrKept({ asked, soon: never, kept })).status).toBe(status);
  },
);

test.each([502, 503, 504])(
  "a proxy without a server behind it is no answer: %i",
  async (status) => {
    expect(await text(newestOrKept({ asked: answer(status), soon: never, kept }))).toBe("kept");
  },
);

test("without a network, and where an answer is too long in coming, what is kept is given", async () => {
  expect(await text(newestOrKept({ asked: nobody(), soon: never, kept }))).toBe("kept");
  expect(await text(newestOrKept({ asked: never, soon: Promise.resolve(), kept }))).toBe("kept");
});

test("where nothing is kept, one waits, and hears what comes of it", async () => {
  const { promise: asked, resolve } = Promise.withResolvers<Response>();
  const late = newestOrKept({ asked, soon: Promise.resolve(), kept: nothing });
  resolve(new Response("late"));
  expect(await text(late)).toBe("late");
  const gone = newestOrKept({ asked: answer(502), soon: never, kept: nothing });
  expect(await text(gone)).toBe("new 502");
  await expect(newestOrKept({ asked: nobody(), soon: never, kept: nothing })).rejects.toThrow(
    "Failed to fetch",
  );
});
