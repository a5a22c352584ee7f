import { getProgramme, getProposals, listPeople } from "@mainstay/api";
import { planOf } from "@mainstay/plan/testing";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { encodedTag, requireSeenRevision } from "./entity-tags.ts";
import { Refusal } from "./refusal.ts";

const hash = "0123456789ab";
const tag = `"7-${hash}-1.0.0-2026-03-01-aaaaaaaaaaaa"`;
const part = { head: { revision: 7, hash: `${hash}cdef`, plan: planOf({}) }, tag };

/** What is said to whoever sends an If-Match with a part of a list. */
async function told(written: string | undefined, asked: object = {}): Promise<unknown> {
  const app = new Hono();
  let said: unknown;
  app.get("/", (context) => {
    try {
      said = requireSeenRevision(context, { ...part, endpoint: getProgramme, ...asked });
    } catch (error) {
      said = error instanceof Refusal ? error.status : error;
    }
    return context.text("");
  });
  await app.request("/", written === undefined ? {} : { headers: { "if-match": written } });
  return said;
}

test.each([undefined, '"7"', tag, encodedTag(tag, "gzip"), `W/${tag}`])(
  "whoever has read the parts before at %s reads on",
  async (written) => {
    expect(await told(written)).toBe(7);
  },
);

test.each([
  ["another revision", '"6"'],
  ["a plan that was restored", `"7-ffffffffffff-1.0.0-2026-03-01-aaaaaaaaaaaa"`],
  ["another day", tag.replace("03-01", "02-28")],
  ["what others may see", tag.replace("aaaaaaaaaaaa", "bbbbbbbbbbbb")],
])("whoever has read them of %s begins again", async (_, written) => {
  expect(await told(written)).toBe(409);
});

test("once the plan has moved the part is of another revision", async () => {
  const moved = { head: { ...part.head, revision: 8, hash: "" } };
  expect(await told(tag, { ...moved, endpoint: getProposals })).toBe(409);
  expect(await told(undefined, moved)).toBe(8);
});

test("what is no part of the plan goes on", async () => {
  expect(await told('"6"', { endpoint: listPeople })).toBe(7);
});
