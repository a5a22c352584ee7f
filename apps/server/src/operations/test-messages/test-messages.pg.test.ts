import * as contract from "@mainstay/api";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readChannels } from "../../calls/read-channels.ts";
import { TestWebhook } from "../../calls/testing/test-webhook.ts";
import { briskPace } from "../../jobs/testing/brisk-pace.ts";
import { TestMailServer } from "../../mail/testing/test-mail-server.ts";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let mailServer: TestMailServer;
let gateway: TestWebhook;

beforeAll(async () => {
  databases = await TestServer.start();
  mailServer = await TestMailServer.start();
  gateway = await TestWebhook.start();
  const origin = "https://mainstay.example";
  const mail = { url: mailServer.url, from: "mainstay@halden.example", origin };
  const text = { by: "webhook", name: "Text message", to: "sms", url: `${gateway.url}/key` };
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    jobs: {
      mail,
      calls: {
        channels: readChannels(JSON.stringify({ channels: [text] }), mail),
        origin,
        secret: "a secret for tests that is long enough",
      },
      pace: briskPace,
    },
  });
});
afterAll(async () => {
  await running.close();
  await gateway.stop();
  await mailServer.stop();
  await databases.stop();
});
beforeEach(() => {
  mailServer.refuse(/^$/);
  gateway.answer(200);
});

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });
const send = (over: string, address: string, token = "administrator") =>
  contract.callEndpoint(as(token), contract.sendTestMessage, { body: { over, address } });

test("a mail is handed over now, and what the server answered is told", async () => {
  const { items } = await contract.callEndpoint(as("administrator"), contract.listTestMessageWays);
  expect(items).toMatchObject([
    { over: "mail", to: "email" },
    { over: "channels/Text message", to: "sms" },
  ]);
  const { works, steps } = await send("mail", "ada@halden.example");
  expect(works).toBe(true);
  expect(steps[0]?.said).toMatch(/^taken; 250 /);
  expect(mailServer.arrived.at(-1)).toMatchObject({ to: "ada@halden.example" });
  expect(mailServer.arrived.at(-1)?.text).toContain("This is a test of Mail");
});

test("what the other end refuses is told in its words", async () => {
  mailServer.refuse(/^gone@/);
  const mail = await send("mail", "gone@halden.example");
  expect(mail).toMatchObject({ works: false, steps: [{ works: false }] });
  expect(mail.steps[0]?.said).toContain("550 no such box");
  gateway.answer(401, { body: "no such key" });
  const text = await send("channels/Text message", "+44 7700 900011");
  expect(text.steps[0]?.said).toBe("it answered 401: no such key");
});

test("a channel is tried as it is called over, and the audit has who sent it where", async () => {
  const { works } = await send("channels/Text message", "+44 7700 900011");
  expect(works).toBe(true);
  expect(JSON.parse(gateway.received.at(-1)?.body ?? "")).toMatchObject({
    to: "+44 7700 900011",
    text: expect.stringContaining("Nothing has happened"),
  });
  const query = { action: "send-test-message" };
  const { items } = await contract.callEndpoint(as("administrator"), contract.listAudit, { query });
  expect(items[0]).toMatchObject({
    subject: "test-messages/channels/Text message",
    detail: { address: "+44 7700 900011" },
  });
});

test.each([
  ["channels/Pigeon", "ada@halden.example", 404, "There is no channels/Pigeon"],
  ["mail", "ada", 422, "is none"],
  ["mail", " ", 400, "is wrong"],
])("over %s to %j nothing is sent: %i", async (over, address, status, words) => {
  const before = mailServer.arrived.length;
  await expect(send(over, address)).rejects.toMatchObject({
    message: expect.stringContaining(words),
    problem: { status },
  });
  expect(mailServer.arrived).toHaveLength(before);
});

test("nobody but whoever may run jobs sends any", async () => {
  await expect(send("mail", "ada@halden.example", "auditor")).rejects.toMatchObject({
    problem: { status: 403 },
  });
});

test("the mail server is tried without a mail", async () => {
  const before = mailServer.arrived.length;
  const tried = await contract.callEndpoint(as("administrator"), contract.testConnector, {
    path: { name: "mail" },
  });
  expect(tried).toMatchObject({
    works: true,
    steps: [{ said: "mails go out as mainstay@halden.example" }],
  });
  expect(mailServer.arrived).toHaveLength(before);
});
