import type { Edit } from "@mainstay/plan";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commitEdit } from "../record/commit-edit.ts";
import { readHead } from "../record/read-head.ts";
import { TestServer } from "../testing/index.ts";
import { listChanges } from "./list-changes.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const at = new Date("2026-11-29T10:00:00Z");
const author = { name: "ada", way: "command-line" } as const;
const unit = (id: string): Edit[number] => ({ put: `units/${id}`, value: { id, name: id } });
const many = Array.from({ length: 3000 }, (_, place) => unit(`u-${place}`));

async function filled() {
  const { db, close } = await server.open();
  const edits: readonly Edit[] = [
    [unit("sales"), unit("yard")],
    [
      ...many,
      { put: "units/yard/name", value: "The yard" },
      { put: "units/sales/name", value: "S" },
    ],
    [{ put: "organisation/name", value: "Halden" }],
  ];
  for (const edit of edits) await commitEdit(db, await readHead(db), { edit, author, at });
  return { db, close, edits };
}

test("a small edit is in the list, and of a large one how many records it touched, and the first of them", async () => {
  const { db, close, edits } = await filled();
  const { changes, total } = await listChanges(db, { limit: 10, after: 0 });
  expect(total).toBe(3);
  expect(changes).toMatchObject([
    { revision: 3, author, edit: edits[2], touched: ["organisation"], records: 1 },
    { revision: 2, records: 3002 },
    { revision: 1, edit: edits[0], touched: ["units/sales", "units/yard"], records: 2 },
  ]);
  expect(changes[1]?.edit).toBeUndefined();
  expect(changes[1]?.touched).toEqual(many.slice(0, 20).map((_, place) => `units/u-${place}`));
  const second = await listChanges(db, { limit: 1, after: 2 });
  expect(second.changes.map(({ revision }) => revision)).toEqual([1]);
  const earlier = await listChanges(db, { limit: 10, after: 0, upTo: 2 });
  expect(earlier.changes.map(({ revision }) => revision)).toEqual([2, 1]);
  expect(earlier.total).toBe(2);
  await close();
});

test("edits are given as far as they are not too much together, those of the latest first", async () => {
  const { db, close, edits } = await filled();
  const told = async (editBytes: number, more: object = {}) => {
    const { changes } = await listChanges(db, { limit: 10, after: 0, editBytes, ...more });
    return changes.map(({ edit }) => edit);
  };
  const latest = JSON.stringify(edits[2]).length;
  expect(await told(0)).toEqual([undefined, undefined, undefined]);
  expect(await told(latest)).toEqual([edits[2], undefined, undefined]);
  expect(await told(latest + JSON.stringify(edits[0]).length)).toEqual([
    edits[2],
    undefined,
    edits[0],
  ]);
  expect(await told(0, { touching: "organisation" })).toEqual([edits[2]]);
  await close();
});

test("of one record it is told what was done to that, by large edits too", async () => {
  const { db, close } = await filled();
  const told = async (touching: string) => {
    const { changes, total } = await listChanges(db, { limit: 10, after: 0, touching });
    return [total, ...changes.map(({ edit }) => edit)];
  };
  const named = { put: "units/yard/name", value: "The yard" };
  expect(await told("units/yard")).toEqual([2, [named], [unit("yard")]]);
  expect(await told("units/u-7")).toEqual([1, [unit("u-7")]]);
  expect(await told("organisation")).toEqual([1, [{ put: "organisation/name", value: "Halden" }]]);
  expect(await told("units/nobody")).toEqual([0]);
  await close();
});
