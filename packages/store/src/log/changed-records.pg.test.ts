import { afterAll, beforeAll, expect, test } from "vitest";
import type { Edit } from "@mainstay/plan";
import { commitEdit } from "../record/commit-edit.ts";
import { readHead } from "../record/read-head.ts";
import { TestServer } from "../testing/index.ts";
import { changedRecords, nothingChanged } from "./changed-records.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

test("what the analysis sees of an element changes it, and nothing else does", async () => {
  const { db, close } = await server.open();
  const commit = async (day: string, edit: Edit) => {
    const author = { name: "ada", way: "command-line" } as const;
    const at = new Date(`${day}T23:30:00Z`);
    const { kind } = await commitEdit(db, await readHead(db), { edit, author, at });
    expect(kind).toBe("committed");
  };
  await commit("2026-01-01", [
    { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
    { put: "elements/desk", value: { id: "desk", kind: "process", name: "Desk", needs: ["mail"] } },
  ]);
  await commit("2026-01-01", [
    { put: "sops/by-phone", value: { id: "by-phone", name: "By phone", steps: [] } },
  ]);
  await commit("2026-01-02", [{ put: "elements/mail/name", value: "Post" }]);
  const first = await changedRecords(db, nothingChanged);
  expect(first).toEqual({ revision: 3, days: new Map() });

  await commit("2026-02-01", [{ put: "elements/mail/recovery", value: { time: "4h" } }]);
  await commit("2026-03-01", [{ put: "elements/mail/recovery/time", value: "5h" }]);
  await commit("2026-04-01", [{ remove: "elements/desk/needs/mail" }]);
  await commit("2026-05-01", [{ put: "sops/by-phone/copies", value: ["mail"] }]);
  await commit("2026-06-01", [{ put: "sops/by-phone/reviewed", value: "2026-06-01" }]);
  const second = await changedRecords(db, first);
  const all = new Map([
    ["elements/mail", "2026-03-01"],
    ["elements/desk", "2026-04-01"],
    ["sops/by-phone", "2026-05-01"],
  ]);
  expect(second).toEqual({ revision: 8, days: all });
  expect(await changedRecords(db, nothingChanged)).toEqual(second);
  expect(await changedRecords(db, second)).toEqual(second);
  await close();
});

test("what is committed between two reads is not taken for known", async () => {
  const { db, close } = await server.open();
  let isCommitted = false;
  const commit = async () => {
    if (isCommitted) return;
    isCommitted = true;
    const edit: Edit = [
      { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
      { put: "elements/mail/recovery", value: { time: "4h" } },
    ];
    const author = { name: "ada", way: "command-line" } as const;
    await commitEdit(db, await readHead(db), { edit, author, at: new Date("2026-03-01") });
  };
  const interrupted = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await commit();
      return result;
    },
  });
  const before = await changedRecords(interrupted, nothingChanged);
  expect(before).toEqual(nothingChanged);
  const { days } = await changedRecords(db, before);
  expect(days).toEqual(new Map([["elements/mail", "2026-03-01"]]));
  await close();
});
