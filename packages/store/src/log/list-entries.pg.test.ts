import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commitEdit } from "../record/commit-edit.ts";
import { readHead } from "../record/read-head.ts";
import { TestServer } from "../testing/index.ts";
import { listEntries } from "./list-entries.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

test("a page ends early where edits are large, and the next goes on with what is left", async () => {
  const { db, close } = await server.open();
  const at = new Date("2026-11-29T10:00:00Z");
  for (const id of ["a", "b", "c"]) {
    // Random, so that the database cannot make it smaller.
    const name = randomBytes(900_000).toString("base64");
    const edit = [{ put: `units/${id}`, value: { id, name } }];
    const author = { name: "ada", way: "command-line" } as const;
    await commitEdit(db, await readHead(db), { edit, author, at });
  }
  const page = async (after: number) => {
    const { entries, total } = await listEntries(db, { limit: 10, after });
    return [entries.map(({ revision }) => revision), total];
  };
  const first = await page(0);
  expect(first).toEqual([[3], 3]);
  expect(await page(1)).toEqual([[2], 3]);
  expect(await page(3)).toEqual([[], 3]);
  await close();
});
