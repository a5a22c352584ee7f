import {
  appendToJournal,
  callEndpoint,
  commitEdit,
  declareIncident,
  getPlan,
  runJob,
} from "@mainstay/api";
import { ElementId, type Happening } from "@mainstay/plan";
import { afterAll, expect, test } from "vitest";
import { readChannels } from "../apps/server/src/calls/read-channels.ts";
import { briskPace } from "../apps/server/src/jobs/testing/brisk-pace.ts";
import { TestMailServer } from "../apps/server/src/mail/testing/test-mail-server.ts";
import { onStage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

const mailServer = await TestMailServer.start();
afterAll(() => mailServer.stop());

const origin = "https://mainstay.example";
const mail = { url: mailServer.url, from: "mainstay@halden.example", origin };
const channels = [{ by: "smtp", name: "Mail", over: ["crisis-messaging"] }];
let ahead = 0;
const setting = {
  now: () => new Date(Date.now() + ahead),
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

const exercise = { id: "night-drill", name: "Call drill at night", scenario: "teams-loss" };

onStage(
  "escalation",
  (stage) => {
    const arrived = (person: string) =>
      mailServer.arrived.filter(({ to }) => to === `${person}@example.com`);
    const textTo = (person: string) => arrived(person).at(-1)?.text ?? "";

    test("who does not answer is stood in for, by somebody who has their contact and answers with one tap", async () => {
      const { revision } = await callEndpoint(stage.administrator, getPlan);
      const put = { put: `exercises/${exercise.id}`, value: { ...exercise, date: "2026-11-30" } };
      await callEndpoint(stage.administrator, commitEdit, { body: { edit: [put] }, revision });
      const occasion = `exercises/${exercise.id}`;
      const page = await stage.open({
        path: `/call-trees/teams-outage-call-tree/call?occasion=${encodeURIComponent(occasion)}`,
      });
      await page.getByLabel("What has happened, and what to do").fill("Dial into the bridge.");
      await page.getByLabel("How long somebody has to answer").selectOption("5");
      await page.getByRole("button", { name: "Start the drill" }).click();
      await page.getByRole("heading", { level: 1, name: /^Drill:/ }).waitFor();
      await expect.poll(() => arrived("petra.lindqvist").length, patience).toBe(1);
      expect(arrived("emily.hart")).toHaveLength(0);

      ahead += 6 * 60_000;
      await callEndpoint(stage.administrator, runJob, { path: { name: "calls" } });
      await expect.poll(() => arrived("emily.hart").length, patience).toBe(1);
      const text = textTo("emily.hart");
      expect(text).toContain("You stand in for Petra Lindqvist, who has not answered.");
      expect(text).toMatch(/Petra Lindqvist: .*phone \+44 1632 960055/);

      const phone = await stage.openStranger({ width: 390 });
      await phone.goto(stage.url + (/(\/called\/[\w-]+)/.exec(text)?.[1] ?? ""));
      await phone.getByRole("button", { name: "I have got this" }).click();
      await phone.getByRole("heading", { name: /^Thank you/ }).waitFor();

      const places = page.getByRole("listitem");
      await places.filter({ hasText: /^Petra Lindqvist.*Reached.*Emily Hart/s }).waitFor();
      const report = await fetch(`${stage.url}/api/v1/reports/exercises/${exercise.id}`, {
        headers: { authorization: `Bearer ${stage.administrator.token}` },
      });
      const html = await report.text();
      expect(html).toMatch(
        /Petra Lindqvist<\/th><td>[^<]*after 6 min, by Mail, by Emily Hart who stands in</,
      );
      const printed = await stage.openStranger();
      await printed.setContent(html);
      await printed
        .getByRole("heading", { name: "Called: Call tree of the Microsoft 365 team" })
        .waitFor();
    });

    test("a call of an incident leaves out what is lost while it goes on, and its report says since when", async () => {
      const id = "phones-gone";
      await callEndpoint(stage.administrator, declareIncident, {
        body: {
          id,
          name: "Phones are gone",
          began: new Date(Date.now() + ahead - 600_000).toISOString(),
          disruptions: [{ element: "company-phones" }],
        },
      });
      const append = (what: Happening) =>
        callEndpoint(stage.administrator, appendToJournal, {
          path: { collection: "incidents", id },
          body: {
            notes: [
              { id: crypto.randomUUID(), at: new Date(Date.now() + ahead).toISOString(), what },
            ],
          },
        });
      mailServer.arrived.length = 0;
      const occasion = encodeURIComponent(`incidents/${id}`);
      const page = await stage.open({
        path: `/call-trees/teams-outage-call-tree/call?occasion=${occasion}`,
      });
      const happened = page.getByLabel("As if this had happened");
      await expect.poll(() => happened.inputValue(), patience).toBe(`incidents/${id}`);
      await page.getByLabel("What has happened, and what to do").fill("Dial into the bridge.");
      await page.getByLabel("How long somebody has to answer").selectOption("5");
      await page.getByRole("button", { name: "Start the drill" }).click();
      await page.getByRole("heading", { level: 1, name: /^Drill:/ }).waitFor();
      await expect.poll(() => arrived("petra.lindqvist").length, patience).toBe(1);

      await append({ kind: "lost", element: ElementId.parse("crisis-messaging") });
      ahead += 6 * 60_000;
      await callEndpoint(stage.administrator, runJob, { path: { name: "calls" } });
      await page.getByText(/left out from then on: Mail, as .* is down/).waitFor(patience);
      await page
        .getByText(/Mail to emily\.hart@example\.com: left out/)
        .first()
        .waitFor(patience);
      expect(arrived("emily.hart")).toHaveLength(0);
      await page.getByRole("link", { name: "Phones are gone" }).click();
      await page.getByRole("heading", { level: 1, name: "Phones are gone" }).waitFor(patience);
    });
  },
  setting,
);
