import { afterAll, expect, test } from "vitest";
import { readChannels } from "../apps/server/src/calls/read-channels.ts";
import { TestWebhook } from "../apps/server/src/calls/testing/test-webhook.ts";
import { briskPace } from "../apps/server/src/jobs/testing/brisk-pace.ts";
import { TestMailServer } from "../apps/server/src/mail/testing/test-mail-server.ts";
import { makeAccount } from "./harness/make-account.ts";
import { barriers, onStage } from "./harness/stage.ts";

const mailServer = await TestMailServer.start();
const gateway = await TestWebhook.start();
afterAll(() => Promise.all([mailServer.stop(), gateway.stop()]));

const origin = "https://mainstay.example";
const mail = { url: mailServer.url, from: "mainstay@halden.example", origin };
const channels = [
  { by: "webhook", name: "Text message", to: "sms", url: `${gateway.url}/key-of-ours` },
];
const setting = {
  jobs: {
    mail,
    calls: {
      channels: readChannels(JSON.stringify({ channels }), mail),
      origin,
      secret: "a secret for browser tests that is long enough",
    },
    pace: briskPace,
  },
};

onStage(
  "test messages",
  (stage) => {
    test("an administrator sends a mail to themselves, and reads what the mail server answered", async () => {
      const page = await stage.openStranger();
      await makeAccount(page, stage.setupLink(), {
        name: "Ada Winter",
        email: "ada.winter@halden.example",
        password: "correct horse battery staple",
      });
      await page.goto(`${stage.url}/admin/connectors`);
      const region = page.getByRole("region", { name: "Mail server" });
      await region.getByRole("button", { name: "Test the mail server" }).click();
      await region.getByText(/signs in: mails go out as mainstay@halden\.example/).waitFor();
      const address = region.getByLabel("E-mail address");
      expect(await address.inputValue()).toBe("ada.winter@halden.example");
      await region.getByRole("button", { name: "Send a test message" }).click();
      await region
        .getByText(/sends a message to ada\.winter@halden\.example: taken; 250 .*\(\d+ ms\)/)
        .waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(mailServer.arrived).toMatchObject([
        {
          to: "ada.winter@halden.example",
          text: expect.stringContaining("This is a test of Mail"),
        },
      ]);
      await page.goto(`${stage.url}/admin/audit?action=send-test-message`);
      await page.getByRole("row", { name: /Ada Winter.*sent a test message/ }).waitFor();
    });

    test("what a mail server or a gateway refuses stands there in its words, also on a phone in the dark", async () => {
      mailServer.refuse(/^gone@/);
      gateway.answer(401, { body: "no such key" });
      const page = await stage.open({ path: "/admin/connectors", width: 390, scheme: "dark" });
      const region = page.getByRole("region", { name: "Mail server" });
      await region.getByText("No e-mail address of yours is known here.").waitFor();
      await region.getByLabel("E-mail address").fill("gone@halden.example");
      await region.getByRole("button", { name: "Send a test message" }).click();
      await region.getByText(/550 no such box/).waitFor();
      await region.getByText("It does not work yet.").waitFor();
      const text = page.getByRole("region", { name: "Channel of call trees: Text message" });
      await text.getByLabel("Number for text messages").fill("+44 7700 900011");
      await text.getByRole("button", { name: "Send a test message" }).click();
      await text.getByText(/it answered 401: no such key/).waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
      gateway.answer(200);
      await text.getByRole("button", { name: "Send a test message" }).click();
      await text.getByText(/taken; it answered 200/).waitFor();
      expect(gateway.received.at(-1)?.body).toContain("there is nothing to do");
    });
  },
  setting,
);
