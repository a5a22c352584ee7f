import { callEndpoint, commitEdit, getJournal, getPlan } from "@mainstay/api";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { pick } from "./harness/pick.ts";
import { barriers, onStage, type Stage } from "./harness/stage.ts";

const id = "hotline-morning";
const live = `/exercises/${id}/live`;
const answers = { what: "The hotline answers", element: "teams", within: "1h" };
const told = { what: "Callers are told", criterion: "Nine of ten hear when to call again" };
const goals = [answers, told];
const participants = [{ person: "arjun-mehta" }, { person: "priya-raman" }];
const injects = [
  { id: "silent", after: "0", what: "No call comes in any more.", expect: "Forward the number." },
  { id: "press", after: "1h", what: "A newspaper asks.", expect: "Say what is agreed." },
];

/** Puts an exercise into the plan, as its editor would. */
async function plan(stage: Stage): Promise<void> {
  const { revision } = await callEndpoint(stage.administrator, getPlan);
  const exercise = { id, name: "A morning without the hotline", scenario: "teams-loss" };
  const value = { ...exercise, date: "2026-11-30", goals, injects, participants };
  const edit = [{ put: `exercises/${id}`, value }];
  await callEndpoint(stage.administrator, commitEdit, { body: { edit }, revision });
}

async function written(stage: Stage): Promise<readonly string[]> {
  const path = { collection: "exercises", id } as const;
  const { items } = await callEndpoint(stage.administrator, getJournal, { path });
  return items.map(({ what }) => ("text" in what ? `${what.kind} ${what.text}` : what.kind));
}

async function say(page: Page, label: string, text: string, verb: string): Promise<void> {
  await page.getByLabel(label).first().fill(text);
  await page.getByRole("button", { name: verb, exact: true }).first().click();
}

onStage("exercises", (stage) => {
  test("one is begun and written, and says who is to allow it", async () => {
    const page = await stage.open({ path: "/exercises" });
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Two hours without AD FS");
    await pick(page, "What is rehearsed", "AD FS is lost");
    await page.getByRole("button", { name: "Begin it" }).click();
    await page.getByLabel("Aim").fill("Sign-in comes back by the procedure");
    await page.getByRole("button", { name: "Add a goal" }).click();
    await page.getByLabel("What is to be shown").fill("Sign-in works again");
    await pick(page, "What is to work again", "AD FS node 1");
    await page.getByLabel("Within").fill("8h");
    await page.getByLabel("Announced or not").selectOption("Not announced");
    await pick(page, "Who else takes part", "Arjun Mehta");
    await pick(page, "Who is to allow it", "Marcus Oyelaran");
    await page.getByRole("button", { name: "Save", exact: true }).click();

    await page
      .getByText(/whoever only plays in it is not told of it until it is started/)
      .waitFor();
    const approval = page.getByRole("region", { name: "Approval" });
    await approval.getByText("Marcus Oyelaran is to allow it.").waitFor();
    await approval.getByText("Not handed in yet", { exact: true }).waitFor();
  });

  test("it takes over what its scenario would have players notice", async () => {
    await plan(stage);
    const page = await stage.open({ path: `/exercises/${id}` });
    await page.getByRole("button", { name: "Look what more there is to tell" }).click();
    const proposed = page.getByRole("table", { name: "Proposed injects" });
    await proposed
      .getByText(/^Stops in the scenario/)
      .first()
      .waitFor({ timeout: 80_000 });
    await page.getByRole("button", { name: /^Take over \d+$/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take over" }).click();
    const taken = page.getByRole("table", { name: "Injects", exact: true });
    await taken
      .getByText(/does not work. Nobody knows yet why/)
      .first()
      .waitFor();
    await page.getByText("All of it is among what the players are told.").waitFor();
  });

  test("an inject is written otherwise: when it comes, from whom, over what, what it says and what is expected", async () => {
    await plan(stage);
    const page = await stage.open({ path: `/exercises/${id}?edit=true` });
    const inject = page.getByRole("group", { name: "Inject 2" });
    const write = (label: string, text: string) => inject.getByLabel(label).fill(text);
    await write("What they are told", "A customer asks where the driver is.");
    await write("What they should do", "Look at the wall chart.");
    await write("How long after the start", "20m");
    await write("From whom", "A customer in Kestrelby");
    await inject.getByRole("combobox", { name: "Over what" }).pressSequentially("Exchange Online");
    await page
      .getByRole("option", { name: /^Exchange Online/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const row = page.getByRole("table", { name: "Injects", exact: true }).getByRole("row", {
      name: /20 min.*where the driver is.*From A customer in Kestrelby over Exchange.*wall chart/s,
    });
    await row.waitFor();
  });

  test("a point of the checklist is noted as seen to", async () => {
    await plan(stage);
    const page = await stage.open({ path: `/exercises/${id}` });
    await page
      .getByRole("button", { name: "Note that it was seen to: Backup communication is tested" })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What was done, and where one sees it").fill("Radio check at nine");
    await dialog.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Note it" }).click();
    await page.getByText(/Seen to on .*: Radio check at nine/).waitFor({ state: "attached" });
  });

  test("it is run from three screens, goes on without the server, and its outcome goes into the plan", async () => {
    await plan(stage);
    const facilitator = await stage.open({ path: `${live}?as=facilitator` });
    const player = await stage.openElsewhere(facilitator, {
      path: `${live}?as=player`,
      width: 390,
    });
    const evaluator = await stage.openElsewhere(facilitator, { path: `${live}?as=evaluator` });

    await player.getByText("The exercise has not started.").waitFor();
    await facilitator.getByText(/^Nobody has allowed yet what it says/).waitFor();
    const where = facilitator.getByRole("link", { name: "the page of the exercise" });
    expect(await where.getAttribute("href")).toBe(live.replace(/\/live$/, ""));
    await facilitator.getByRole("button", { name: "Start the exercise" }).click();
    await facilitator.getByRole("button", { name: "Send: No call comes in any more." }).click();
    await player.getByText("No call comes in any more.").first().waitFor();
    expect(await player.getByText("A newspaper asks.").count()).toBe(0);

    await player.context().setOffline(true);
    await say(player, "What do you do?", "We forward the number", "Say it");
    await player.getByText(/1 entry waits for the server/).waitFor();
    await player.reload().catch(() => {});
    await player.context().setOffline(false);
    await player.goto(`${stage.url}${live}?as=player`);
    await facilitator.getByText("We forward the number").first().waitFor();

    await evaluator.getByText("We forward the number").first().waitFor();
    const rated = evaluator.getByRole("region", { name: told.what });
    await rated.getByLabel("What you saw of it").fill("All ten were told");
    await rated.getByRole("button", { name: "Met", exact: true }).click();
    await facilitator.getByRole("button", { name: /^Works again now/ }).click();
    await facilitator
      .getByText(/All ten were told/)
      .first()
      .waitFor();
    await facilitator.getByRole("button", { name: "End the exercise" }).click();
    await facilitator.getByRole("dialog").getByRole("button", { name: "End it" }).click();
    await facilitator.getByText("It has ended.").waitFor();

    await facilitator.goto(`${stage.url}/exercises/${id}`);
    const judged = facilitator.getByRole("table", { name: "Goals against what happened" });
    await judged.getByRole("row", { name: /The hotline answers.*Passed/ }).waitFor();
    await judged.getByRole("row", { name: /Callers are told.*Passed/ }).waitFor();
    const ended = facilitator.getByRole("heading", { name: "It has ended" });
    await ended.waitFor();
    await facilitator.getByRole("button", { name: "Write it into the plan" }).click();
    const dialog = facilitator.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: "Arjun Mehta" }).check();
    expect(await barriers(facilitator)).toEqual([]);
    await dialog.getByRole("button", { name: "Write it" }).click();
    await facilitator.getByText("came out is in the plan.").first().waitFor();
    await ended.waitFor({ state: "detached" });
    const { plan: form } = await callEndpoint(stage.administrator, getPlan);
    expect(JSON.stringify(form)).toContain('"result":"passed","note":"All ten were told"');
    expect(JSON.stringify(form)).toContain('{"person":"arjun-mehta","attended":true}');
    expect(JSON.stringify(form)).toContain('{"person":"priya-raman","attended":false}');
    await facilitator.getByText(/Arjun Mehta \(player, took part\)/).waitFor();
    expect(await written(stage)).toEqual([
      "started",
      "inject-sent No call comes in any more.",
      "response We forward the number",
      "observation All ten were told",
      "recovered",
      "ended",
    ]);
  });

  test("what was written by mistake is withdrawn with a reason, and stays", async () => {
    await plan(stage);
    const page = await stage.open({ path: `${live}?as=facilitator` });
    await page.getByRole("button", { name: /^Withdraw Ended/ }).click();
    await page.getByLabel("Why it does not count").fill("Too early");
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    await page.getByRole("button", { name: "Pause" }).waitFor();
    await page.getByText(/Too early/).waitFor();
  });

  test.each(["light", "dark"] as const)(
    "nobody is kept out while it is run, nor of what came of it, %s",
    async (scheme) => {
      const paths = ["facilitator", "player", "evaluator"].map((as) => `${live}?as=${as}`);
      for (const path of [...paths, `/exercises/${id}`]) {
        const page = await stage.open({ path, scheme, width: 390 });
        await page.getByText("We forward the number").first().waitFor({ state: "attached" });
        expect(await barriers(page), path).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBe(390);
      }
    },
  );
});
