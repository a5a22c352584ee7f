import { afterAll, beforeAll, expect, test } from "vitest";
import { TestServer } from "../testing/index.ts";
import { addMails, type Delivery, forgetMails, type Mail, sendNext } from "./mails.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const at = new Date("2026-11-29T05:00:00Z");
const late = new Date("2026-12-01T05:00:00Z");
const mail = (key: string): Mail => ({
  key,
  to: `${key}@halden.example`,
  subject: "Due",
  text: "Something is due.",
  expires: "2026-11-30T05:00:00.000Z",
});

async function sendAll(db: Parameters<typeof sendNext>[0], deliver: Delivery, now = at) {
  const seen: string[] = [];
  for (let after = "0"; ; ) {
    const sent = await sendNext(db, { after, now }, async ({ key }) => {
      seen.push(key);
      return deliver;
    });
    if (sent === undefined) return seen;
    after = sent.id;
  }
}

test("of one key one mail is sent, and what was refused is not tried again", async () => {
  const { db } = await server.open();
  expect(await addMails(db, [mail("ada"), mail("ben")], at)).toBe(2);
  expect(await addMails(db, [mail("ada"), mail("cleo")], at)).toBe(1);
  expect(await addMails(db, [], at)).toBe(0);
  expect(await sendAll(db, { outcome: "later", because: "server", problem: "busy" })).toEqual([
    "ada",
    "ben",
    "cleo",
  ]);
  const one = await sendNext(db, { after: "0", now: at }, async () => ({
    outcome: "refused",
    because: "mail",
    problem: "no such box",
  }));
  expect(one?.delivery.outcome).toBe("refused");
  expect(await sendAll(db, { outcome: "sent" })).toEqual(["ben", "cleo"]);
  expect(await sendAll(db, { outcome: "sent" })).toEqual([]);
  expect(await addMails(db, [mail("ada"), mail("ben")], at)).toBe(0);
});

test("what was being sent when a process ended is sent again, and by one of two at once", async () => {
  const { db } = await server.open();
  await addMails(db, [mail("ada"), mail("ben")], at);
  const killed = sendNext(db, { after: "0", now: at }, () => Promise.reject(new Error("killed")));
  await expect(killed).rejects.toThrow("killed");
  const both = await Promise.all([1, 2].map(() => sendAll(db, { outcome: "sent" })));
  expect(both.flat().toSorted()).toEqual(["ada", "ben"]);
});

test("of what was sent only that it was is kept", async () => {
  const { db } = await server.open();
  await addMails(db, [mail("ada")], at);
  await sendAll(db, { outcome: "later", because: "server", problem: "busy" });
  const bodies = () => db.selectFrom("mails").select("body").execute();
  expect(await bodies()).toEqual([{ body: "Something is due." }]);
  await sendAll(db, { outcome: "sent" });
  expect(await bodies()).toEqual([{ body: "" }]);
});

test("what helps nobody any more is not sent, and forgotten", async () => {
  const { db } = await server.open();
  await addMails(db, [mail("ada")], at);
  expect(await sendAll(db, { outcome: "sent" }, late)).toEqual([]);
  expect(await forgetMails(db, at)).toBe(0);
  expect(await forgetMails(db, late)).toBe(1);
});
