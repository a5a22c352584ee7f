import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { addMails, type Database, type Mail, openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { TestMailServer } from "../mail/testing/test-mail-server.ts";
import { mail } from "./mail.ts";

let databases: TestServer;
let mailServer: TestMailServer;
let place: { readonly url: string };
let database: Database;
const at = new Date("2026-11-29T05:00:00Z");

beforeAll(async () => {
  databases = await TestServer.start();
});
afterAll(() => databases.stop());
beforeEach(async () => {
  mailServer = await TestMailServer.start();
  place = await databases.place();
  database = await openDatabase(place);
  await addMails(database.db, ["ada", "ben"].map(mailTo), at);
});
afterEach(async () => {
  await database.close();
  await mailServer.stop();
});

function mailTo(name: string): Mail {
  return {
    key: `reminders 2026-11-29 ${name}`,
    to: `${name}@halden.example`,
    subject: "Due",
    text: "Something is due.",
    expires: "2026-11-30T00:00:00.000Z",
  };
}

function run(): Promise<string> {
  const from = "mainstay@halden.example";
  const settings = { mail: { url: mailServer.url, from, origin: "https://mainstay.example" } };
  return mail({ database, settings, now: () => at, signal: new AbortController().signal });
}

const recipients = () => mailServer.arrived.map(({ to }) => to);
/** So long may the database take to see that a process is gone. */
const patience = { timeout: 20_000 };
const both = ["ada@halden.example", "ben@halden.example"];

test("each mail is sent once, and those that have to wait when the server has time again", async () => {
  mailServer.busy(true);
  await expect(run()).rejects.toThrow("0 sent, 0 refused for good, others have to wait");
  mailServer.busy(false);
  expect(await run()).toBe("2 sent, 0 refused for good");
  expect(await run()).toBe("0 sent, 0 refused for good");
  expect(recipients()).toEqual(both);
});

test("what is refused for good keeps nobody else waiting", async () => {
  mailServer.refuse(/^ada@/);
  expect(await run()).toContain("1 sent, 1 refused for good: ");
  expect(await run()).toBe("0 sent, 0 refused for good");
  expect(recipients()).toEqual(["ben@halden.example"]);
});

test("a process that is killed before the server has taken a mail leaves it to the next", async () => {
  const held = mailServer.holdNext();
  const script = fileURLToPath(new URL("../mail/testing/send-mails.ts", import.meta.url));
  const child = spawn(process.execPath, [script, place.url, mailServer.url], { stdio: "inherit" });
  await held;
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(recipients()).toEqual([]);
  // Until the database sees that whoever sent it is gone, it is theirs.
  await expect
    .poll(async () => {
      await run();
      return recipients().toSorted();
    }, patience)
    .toEqual(both);
});
