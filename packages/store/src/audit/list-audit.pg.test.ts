import { afterAll, beforeAll, expect, test } from "vitest";
import { TestServer } from "../testing/index.ts";
import { listAudit } from "./list-audit.ts";
import { writeAuditAlone } from "./write-audit-alone.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

test("all words are found in parts of names, actions and subjects, as far back as is looked", async () => {
  const { db } = await server.open();
  const write = (name: string, action: string, subject: string, hour: number) =>
    writeAuditAlone(db, {
      at: new Date(Date.UTC(2026, 10, 1, hour)),
      actor: { name, way: "session" },
      action,
      subject,
    });
  await write("Ada Byron", "sign-in", "10.0.0.1", 1);
  await write("Ben", "export", "/api/v1/plan", 2);
  await write("Ada Byron", "export", "/api/v1/sheets/100%_workbook", 3);
  await write("Ben", "export", "/api/v1/sheets/workbook", 4);

  const find = async (text: string, more: object = {}, most?: number) => {
    const wanted = { limit: 10, after: 0, text, ...more };
    const page = await listAudit(db, wanted, most === undefined ? {} : { most });
    const { entries, total, lookedBackTo } = page;
    return { ids: entries.map(({ id }) => id), total, lookedBackTo };
  };
  const all = await listAudit(db, { limit: 10, after: 0 });
  const [fourth, third, second, first] = all.entries.map(({ id }) => id);

  expect(await find("ADA")).toEqual({ ids: [third, first], total: 2 });
  expect(await find(" export  workbook ")).toEqual({ ids: [fourth, third], total: 2 });
  expect(await find("0%_w")).toEqual({ ids: [third], total: 1 });
  expect(await find("a_a")).toEqual({ ids: [], total: 0 });
  expect(await find("ben", { action: "export", limit: 1 })).toEqual({ ids: [fourth], total: 2 });
  expect(await find("ben", { limit: 1, after: 1 })).toEqual({ ids: [second], total: 2 });
  expect(await find("ada", {}, 4)).toEqual({ ids: [third, first], total: 2 });
  expect(await find("b", { notAbout: ["sheets/workbook", "v1/pla"] })).toMatchObject({
    ids: [third, second, first],
  });
  const others = (than: string[]) => ({ notAboutOthers: { of: ["sheets"], than } });
  expect(await find("b", others(["sheets/workbook"]))).toMatchObject({
    ids: [fourth, second, first],
  });
  expect(await find("b", others([]))).toMatchObject({ ids: [second, first] });
  const lookedBackTo = new Date(Date.UTC(2026, 10, 1, 3));
  expect(await find("ada", {}, 2)).toEqual({ ids: [third], total: 1, lookedBackTo });
});
