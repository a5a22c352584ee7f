import { readFile } from "node:fs/promises";
import { callEndpoint, commitEdit, declareIncident, getPlan } from "@mainstay/api";
import { Plan } from "@mainstay/plan";
import { expect, test } from "vitest";
import { pick } from "./harness/pick.ts";
import { barriers, onStage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

onStage("an incident", (stage) => {
  test("is declared, counts down, is written down, ends, is reviewed, and becomes an action", async () => {
    const page = await stage.open({ path: "/response" });
    await page.getByRole("button", { name: "Declare an incident" }).click();
    await page.getByLabel("What happened, in a few words").fill("No sign-in by AD FS");
    await pick(page, "What is lost", "AD FS sign-in");
    await page.getByLabel("How grave it is").selectOption({ label: "High" });
    await page.getByRole("button", { name: "Declare it" }).click();
    await page.getByRole("heading", { level: 1, name: "No sign-in by AD FS" }).waitFor(patience);

    const about = page.getByRole("region", { name: "About it" });
    await about.getByText("High", { exact: true }).waitFor();
    await about.getByRole("button", { name: "Put it right" }).click();
    const change = page.getByRole("dialog");
    await pick(page, "Who leads the response", "Petra Lindqvist");
    await change.getByLabel("What works of it still").selectOption({ label: "Half of it" });
    await change.getByRole("button", { name: "Put it right" }).click();
    await change.waitFor({ state: "detached" });
    await about.getByText("Petra Lindqvist").waitFor(patience);
    const timeline = page.getByRole("list", { name: "Timeline" });
    await timeline.getByText(/led by Petra Lindqvist, lost: AD FS sign-in.* 50 % left/).waitFor();
    await page
      .getByRole("button", { name: /^Begin with it: / })
      .first()
      .click();
    await page.getByText(/^Goes on since/).waitFor(patience);

    const outages = page.getByRole("table", { name: "Functions and processes" });
    await outages
      .getByRole("row", { name: /Talking to drivers.*in \d/ })
      .first()
      .waitFor(patience);
    const first = page.getByRole("list", { name: "What to bring back, in order" });
    await first.getByText("AD FS sign-in", { exact: true }).waitFor();

    await page.getByLabel("A task").fill("Call the certificate authority");
    await page.getByRole("button", { name: "Give the task" }).click();
    await page.getByRole("button", { name: "Call the certificate authority is done" }).click();
    await page.getByLabel("A decision").fill("Take orders by telephone");
    await page.getByRole("button", { name: "Write the decision" }).click();
    await page
      .getByRole("list", { name: "Decisions" })
      .getByText("Take orders by telephone")
      .waitFor();

    await page.getByRole("button", { name: "AD FS sign-in is back", exact: true }).click();
    await page.getByText("Everything that was lost is reported back.").waitFor(patience);
    await page.getByRole("button", { name: "It is over" }).click();
    await page.getByRole("button", { name: "End it" }).click();
    await page.getByRole("link", { name: "Review it" }).click(patience);

    await page.getByLabel("What it came from", { exact: true }).fill("A certificate ran out");
    await page.getByLabel("Assumptions that were wrong").fill("That somebody watches certificates");
    await page.getByRole("button", { name: "See what it changes, and save" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/adds cause/).waitFor(patience);
    await dialog.getByRole("button", { name: "Save the review" }).click();

    await page.getByRole("heading", { level: 1, name: "Actions" }).waitFor(patience);
    await page
      .getByLabel("What it found")
      .selectOption({ label: "That somebody watches certificates" });
    await page.getByLabel("Name", { exact: true }).fill("Watch certificates");
    await page.getByRole("button", { name: "Begin it" }).click();
    await page
      .getByRole("heading", { level: 1, name: "Edit: Watch certificates" })
      .waitFor(patience);
  });

  test("is declared from what Microsoft 365 says is wrong now", async () => {
    await stage.readHealth();
    const page = await stage.open({ path: "/response" });
    await page.getByRole("button", { name: "Declare an incident" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/^Microsoft 365 says that something is wrong with/).waitFor(patience);
    await dialog.getByRole("button", { name: "Take it over" }).click();
    const name = await dialog.getByLabel("What happened, in a few words").inputValue();
    expect(name).toMatch(/mail|messages|Exchange/i);
    await dialog.getByRole("button", { name: "Declare it" }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor(patience);
    const outages = page.getByRole("table", { name: "Functions and processes" });
    await outages.getByRole("row").nth(1).waitFor(patience);
    const { plan } = await callEndpoint(stage.administrator, getPlan);
    const { incidents } = Plan.parse(plan);
    expect(incidents.find((one) => one.name === name)).toMatchObject({
      disruptions: [{ element: "exchange-online", level: 0 }],
    });
  });

  test("goes on without the server, and loses nothing of what is written meanwhile", async () => {
    const body = {
      id: "no-phones",
      name: "No telephones",
      began: new Date(Date.now() - 600_000).toISOString(),
      disruptions: [{ element: "company-phones" }],
    };
    await callEndpoint(stage.administrator, declareIncident, { body });
    const page = await stage.open({ path: "/response/no-phones" });
    await page.getByLabel("A decision").fill("Send runners");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Write the decision" }).click();
    await page.getByText(/^1 entry waits for the server/).waitFor(patience);
    await page.context().setOffline(false);
    await page
      .getByText(/^1 entry waits for the server/)
      .waitFor({ state: "detached", ...patience });
    await page.reload();
    await page.getByRole("list", { name: "Decisions" }).getByText("Send runners").waitFor(patience);
    const everybody = page.getByRole("region", { name: "Call everybody" });
    await everybody.getByRole("link", { name: "Call tree of the Microsoft 365 team" }).click();
    const happened = page.getByLabel("As if this had happened");
    await expect.poll(() => happened.inputValue(), patience).toBe("incidents/no-phones");
  });

  test("is told as a page for people without an account", async () => {
    const page = await stage.open({ path: "/response/ad-fs-certificate-2026" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Report" }).click(patience),
    ]);
    expect(download.suggestedFilename()).toBe("ad-fs-certificate-2026.html");
    const stranger = await stage.openStranger();
    await stranger.setContent(await readFile(await download.path(), "utf8"));
    await stranger.getByRole("heading", { level: 1, name: /certificate of AD FS/ }).waitFor();
    expect(await barriers(stranger)).toEqual([]);
  });

  test("keeps what others write while somebody reviews it, or changes what came of it", async () => {
    const write = async (put: string, value: string) => {
      const { revision } = await callEndpoint(stage.administrator, getPlan);
      const body = { edit: [{ put, value }] };
      await callEndpoint(stage.administrator, commitEdit, { body, revision });
    };
    const action = await stage.open({ path: "/actions/ad-fs-real-time?edit=true" });
    await action.getByLabel("What was found, and why it matters").fill("A rebuild takes longer");
    await write("actions/ad-fs-real-time/due", "2026-12-24");
    await action.reload();
    await action.getByRole("button", { name: "Save", exact: true }).click(patience);
    await action.getByText("A rebuild takes longer").waitFor(patience);

    const review = await stage.open({ path: "/response/ad-fs-certificate-2026/review" });
    await review.getByLabel("What it came from", { exact: true }).fill("Nobody watched it");
    await write("incidents/ad-fs-certificate-2026/scope", "All who sign in");
    await review.reload();
    await review.getByRole("button", { name: "See what it changes, and save" }).click(patience);
    await review.getByRole("button", { name: "Save the review" }).click(patience);
    await review.getByRole("heading", { level: 1, name: "Actions" }).waitFor(patience);

    const { plan } = await callEndpoint(stage.administrator, getPlan);
    expect(plan).toMatchObject({
      actions: expect.arrayContaining([
        expect.objectContaining({ finding: "A rebuild takes longer", due: "2026-12-24" }),
      ]),
      incidents: expect.arrayContaining([
        expect.objectContaining({ cause: "Nobody watched it", scope: "All who sign in" }),
      ]),
    });
  });

  test("found that something takes longer than the plan says, and the action proposes to plan with that time", async () => {
    const { revision } = await callEndpoint(stage.administrator, getPlan);
    const value = {
      id: "slow-node",
      name: "A node that was rebuilt slowly",
      began: "2026-10-05T06:00:00Z",
      ended: "2026-10-06T09:00:00Z",
      disruptions: [{ element: "ad-fs-node-1", lasts: "26h" }],
      achieved: [{ element: "ad-fs-node-1", time: "26h" }],
      reviewed: "2026-10-12",
    };
    const body = { edit: [{ put: "incidents/slow-node", value }] };
    await callEndpoint(stage.administrator, commitEdit, { body, revision });
    const page = await stage.open({ path: "/actions?incident=slow-node" });
    const found = page.getByLabel("What it found");
    const slow = await found
      .locator("option", { hasText: /took 26 h, where the plan/ })
      .innerText();
    await found.selectOption({ label: slow });
    await page.getByText(/recovery time .*-> 26h/).waitFor();
    await page.getByLabel("Name", { exact: true }).fill("Plan with a day for a node");
    await page.getByRole("button", { name: "Begin it" }).click();
    await page
      .getByRole("heading", { level: 1, name: "Edit: Plan with a day for a node" })
      .waitFor(patience);
    await page
      .getByText(/recovery time .*-> 26h/)
      .first()
      .waitFor(patience);
  });

  test("ends an action that is not wanted with a reason, and opens it again", async () => {
    const { revision } = await callEndpoint(stage.administrator, getPlan);
    const value = {
      id: "third-node",
      name: "A third node for AD FS",
      status: "open",
      changes: [{ put: "elements/ad-fs-node-1/name", value: "AD FS, three of them" }],
    };
    const body = { edit: [{ put: "actions/third-node", value }] };
    await callEndpoint(stage.administrator, commitEdit, { body, revision });
    const page = await stage.open({ path: "/actions/third-node" });
    const reject = page.getByRole("button", { name: "Reject", exact: true });
    await reject.waitFor(patience);
    expect(await reject.isDisabled()).toBe(true);
    await page.getByLabel("Reason, to reject or to close it").fill("AD FS is to be given up.");
    await reject.click();
    await page.getByRole("dialog").getByRole("button", { name: "Reject it" }).click();
    await page.getByText("AD FS is to be given up.").first().waitFor(patience);
    await page.getByText("which were not taken over").waitFor();
    const { plan } = await callEndpoint(stage.administrator, getPlan);
    const { actions, elements } = Plan.parse(plan);
    expect(actions.find(({ id }) => id === "third-node")).toMatchObject({
      status: "rejected",
      reason: "AD FS is to be given up.",
    });
    expect(elements.find(({ id }) => id === "ad-fs-node-1")?.name).not.toBe("AD FS, three of them");
    await page.getByRole("button", { name: "Open it again" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Open it again" }).click();
    await page.getByRole("button", { name: "Accept, and change the plan" }).waitFor(patience);
  });

  test("leads to an action that changes the plan together with its status", async () => {
    const page = await stage.open({ path: "/actions" });
    await page.getByRole("link", { name: "Plan with the time that AD FS really takes" }).click();
    await page.getByText(/AD FS/).first().waitFor(patience);
    await page.getByRole("button", { name: "Accept, and change the plan" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/status open -> done/).waitFor(patience);
    await dialog.getByRole("button", { name: "Take it over" }).click();
    await page.getByText("Done, not proven").first().waitFor(patience);
    const proposed = page.getByRole("region", { name: "What it proposed" });
    await proposed.getByText(/^Revision \d+ came of it, which changed/).waitFor(patience);
    await proposed.getByRole("link", { name: /AD FS/ }).first().waitFor();
  });

  test.each(["light", "dark"] as const)(
    "has no barrier in the %s scheme",
    async (scheme) => {
      for (const [path, shown] of [
        ["/response", "Gone through"],
        ["/response/ad-fs-certificate-2026", "Procedures that work"],
        ["/response/ad-fs-certificate-2026/review", "What was learnt"],
        ["/actions", "To be done and to be proven"],
        ["/actions/ad-fs-real-time", "What proves it"],
        ["/actions/ad-fs-real-time?edit=true", "About it"],
      ] as const) {
        const page = await stage.open({ path, scheme, width: 390 });
        await page.getByRole("heading", { name: shown, exact: true }).waitFor(patience);
        expect(await barriers(page)).toEqual([]);
      }
    },
    180_000,
  );
});
