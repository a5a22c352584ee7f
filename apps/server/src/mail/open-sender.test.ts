import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mail } from "@mainstay/store";
import { openSender } from "./open-sender.ts";
import { TestMailServer } from "./testing/test-mail-server.ts";

let server: TestMailServer;
beforeAll(async () => {
  server = await TestMailServer.start();
});
afterAll(() => server.stop());

const settings = () => ({
  url: server.url,
  from: "Mainstay <mainstay@halden.example>",
  origin: "https://mainstay.example",
});
const mail = (to: string): Mail => ({
  key: `reminders ${to}`,
  to,
  subject: "Zwei Dinge sind fällig",
  text: "Payroll\nhttps://mainstay.example/elements/payroll",
  expires: "2026-11-30T05:00:00.000Z",
});

test("a mail arrives as it was written, with one Message-ID however often it is sent", async () => {
  const { send, close } = await openSender(settings());
  expect(await send(mail("ada@halden.example"))).toMatchObject({ outcome: "sent" });
  expect(await send(mail("ada@halden.example"))).toMatchObject({ outcome: "sent" });
  close();
  const [one, other] = server.arrived;
  expect(one?.id).toMatch(/^<[0-9a-f]{32}@mainstay\.example>$/);
  expect(other?.id).toBe(one?.id);
  expect(one?.text).toContain("https://mainstay.example/elements/payroll");
  expect(one?.text).toMatch(/^auto-submitted: auto-generated/im);
});

test("no recipient comes in by what somebody calls themselves", async () => {
  const { send, close } = await openSender(settings());
  const before = server.arrived.length;
  const delivery = await send(mail("ada@halden.example, eve@elsewhere.example"));
  close();
  expect({ delivery, to: server.arrived.slice(before).map(({ to }) => to) }).toMatchObject({
    delivery: { outcome: "refused", because: "mail" },
    to: [],
  });
});

test("what the server will never take is refused; what it has no time for may go later", async () => {
  const { send, close } = await openSender(settings());
  server.refuse(/^nobody@/);
  expect(await send(mail("nobody@halden.example"))).toMatchObject({ outcome: "refused" });
  server.busy(true);
  expect(await send(mail("ada@halden.example"))).toMatchObject({ outcome: "later" });
  server.busy(false);
  close();
});

test("a server that is not there may be later", async () => {
  const { send, close } = await openSender({ ...settings(), url: "smtp://127.0.0.1:1" });
  expect(await send(mail("ada@halden.example"))).toMatchObject({
    outcome: "later",
    problem: expect.stringContaining("ECONNREFUSED"),
  });
  close();
});
