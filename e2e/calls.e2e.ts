import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { readChannels } from "../apps/server/src/calls/read-channels.ts";
import { briskPace } from "../apps/server/src/jobs/testing/brisk-pace.ts";
import { TestMailServer } from "../apps/server/src/mail/testing/test-mail-server.ts";
import { barriers, onStage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

const mailServer = await TestMailServer.start();
afterAll(() => mailServer.stop());

const origin = "https://mainstay.example";
const mail = { url: mailServer.url, from: "mainstay@halden.example", origin };
const channels = [
  { by: "smtp", name: "Mail", over: ["crisis-messaging"] },
  { by: "webhook", name: "Teams", to: "teams", as: "teams", over: ["teams-chat"], url: origin },
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

/** The people of the tree of the Microsoft 365 team, in the order in which they are called. */
const team = ["petra.lindqvist", "emily.hart", "arjun.mehta", "priya.raman"];

onStage(
  "calls",
  (stage) => {
    const mailed = () => mailServer.arrived.map(({ to }) => to.replace("@example.com", ""));

    /** Opens the link that somebody got, on their phone, and presses the button. */
    async function acknowledge(person: string): Promise<Page> {
      await expect.poll(mailed, patience).toContain(person);
      const found = mailServer.arrived.findLast(({ to }) => to.startsWith(person));
      const path =
        /https:\/\/mainstay\.example(\/called\/[\w-]+)/.exec(found?.text ?? "")?.[1] ?? "";
      const phone = await stage.openStranger({ width: 390, scheme: "dark" });
      await phone.goto(stage.url + path);
      expect(await barriers(phone)).toEqual([]);
      await phone.getByRole("button", { name: "I have got this" }).click();
      await phone.getByRole("heading", { name: /^Thank you/ }).waitFor();
      return phone;
    }

    test("a drill is started after a look at what it would do, and followed until somebody stops it", async () => {
      const page = await stage.open({ path: "/call-trees/teams-outage-call-tree" });
      await page.getByRole("button", { name: "Call everybody" }).click();
      await page.getByLabel("As if this had happened").selectOption({ label: "Teams is lost" });
      const over = page.getByRole("table", { name: "Channels" });
      await over.getByRole("row", { name: /^Teams .*No, back after .*Teams chat/ }).waitFor();
      await over.getByRole("row", { name: /^Mail .*Yes/ }).waitFor();
      await page
        .getByText(/also called over Teams calling: no channel here goes over that/)
        .waitFor();
      const who = page.getByRole("table", { name: "Who is called by what" });
      await who
        .getByRole("row", {
          name: /^Petra Lindqvist.*Teams:.*left out, Teams chat and channels is down/,
        })
        .waitFor();
      expect(await barriers(page)).toEqual([]);
      const start = page.getByRole("button", { name: "Start the drill" });
      expect(await start.isDisabled()).toBe(true);
      await page
        .getByLabel("What has happened, and what to do")
        .fill("Teams is down: dial into the bridge.");
      await start.click();
      await page
        .getByRole("heading", { level: 1, name: /^Drill: Call tree of the Microsoft 365 team/ })
        .waitFor();
      await acknowledge("petra.lindqvist");
      const places = page.getByRole("listitem");
      await places.filter({ hasText: /^Petra Lindqvist.*Reached.*by Mail/s }).waitFor();
      await acknowledge("emily.hart");
      await places.filter({ hasText: /^Emily Hart.*Reached.*by Mail/s }).waitFor();
      await places.filter({ hasText: /^Arjun Mehta.*Called, no answer yet/s }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("button", { name: "Reached by hand: Arjun Mehta" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Note", { exact: true }).fill("by phone");
      await dialog.getByRole("button", { name: "Note it" }).click();
      await places.filter({ hasText: /^Arjun Mehta.*by hand, noted by.*by phone/s }).waitFor();
      await page.getByRole("button", { name: "Stop", exact: true }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Stop" }).click();
      await page.getByText(/^Stopped by .*reached/).waitFor();
      for (const person of team) expect(mailed().filter((one) => one === person)).toHaveLength(1);
      expect(mailServer.arrived[0]?.text).toContain("this is a drill");
    });

    test("afterwards it is in the list, fits a phone in the dark, and the plan can say that it was tested", async () => {
      const page = await stage.open({ path: "/calls", width: 390, scheme: "dark" });
      await page
        .getByRole("row", { name: /Call tree of the Microsoft 365 team.*Stopped/ })
        .getByRole("link")
        .click();
      await page.getByRole("heading", { level: 1, name: /^Drill:/ }).waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
      await page.getByRole("button", { name: "Note as tested" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await page
        .getByText(/is noted as tested/)
        .first()
        .waitFor();
    });

    test("a call in earnest is asked about once more", async () => {
      const page = await stage.open({ path: "/call-trees/crisis-call-tree/call" });
      await page.getByRole("radio", { name: "In earnest" }).check();
      await page.getByLabel("What has happened, and what to do").fill("Leave the building.");
      await page.getByRole("button", { name: "Call everybody now" }).click();
      const dialog = page.getByRole("dialog", { name: "This is not a drill" });
      await dialog.getByText(/people are called, level by level/).waitFor();
      expect(await barriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Cancel" }).click();
      expect(mailed()).not.toContain("marcus.oyelaran");
    });
  },
  setting,
);
