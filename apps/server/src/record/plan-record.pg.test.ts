import { TestServer } from "@mainstay/store/testing";
import { openDatabase } from "@mainstay/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PlanRecord } from "./plan-record.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

test("of two processes that commit at once the later one knows what the other did as soon as it is told that it was later", async () => {
  const place = await server.place();
  const processes = await Promise.all(
    ["one", "other"].map(async (id) => {
      const database = await openDatabase(place);
      return { id, database, record: await PlanRecord.open(database, []) };
    }),
  );
  const told = await Promise.all(
    processes.map(async ({ id, record }) => {
      const edit = [{ put: `units/${id}`, value: { id, name: id } }];
      const author = { name: id, way: "session" } as const;
      const at = new Date("2026-11-02T08:00:00Z");
      const { kind } = await record.commit({ edit, author, at }, 0);
      return { kind, revision: record.head.revision };
    }),
  );
  expect(told.toSorted((one, other) => one.kind.localeCompare(other.kind))).toEqual([
    { kind: "committed", revision: 1 },
    { kind: "stale", revision: 1 },
  ]);
  for (const { record, database } of processes) {
    await record.close();
    await database.close();
  }
});
