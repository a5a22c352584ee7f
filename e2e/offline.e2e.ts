import { randomUUID } from "node:crypto";
import {
  appendToJournal,
  callEndpoint,
  commitEdit,
  declareIncident,
  getJournal,
  getPlan,
} from "@mainstay/api";
import { ElementId, Plan } from "@mainstay/plan";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { makeAccount } from "./harness/make-account.ts";
import { onStage, type Stage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";
import { retryAfresh } from "./harness/retry-afresh.ts";

const incident = "no-mail";
const path = `/response/${incident}`;
const serviceWorkers = "allow";
const address = { collection: "incidents", id: incident } as const;
const began = new Date(Date.now() - 3_600_000).toISOString();

const ofIncident = ["me", `responses/${incident}`, `journal/incidents/${incident}`];
const exercise = "mail-morning";
/** Where each writes down what they see, and by which button. */
const said: Readonly<Record<string, readonly [string, string]>> = {
  facilitator: ["What happened, or was decided", "Note"],
  evaluator: ["What you saw of it", "Met"],
  player: ["What do you do?", "Say it"],
};

/** Puts an exercise into the plan, and begins it with its first inject; once is enough. */
async function planExercise({ administrator }: Stage): Promise<void> {
  const { plan, revision } = await callEndpoint(administrator, getPlan);
  if (Plan.parse(plan).exercises.some(({ id }) => id === exercise)) return;
  const what = "Nobody gets any mail";
  const value = {
    id: exercise,
    name: "A morning without mail",
    scenario: "teams-loss",
    date: "2026-11-30",
    goals: [{ what: "Orders come in", criterion: "Nine of ten" }],
    injects: [{ id: "first", after: "0", what, expect: "Nobody gets any mail: call them." }],
  };
  const edit = [{ put: `exercises/${exercise}`, value }];
  await callEndpoint(administrator, commitEdit, { body: { edit }, revision });
  const at = new Date().toISOString();
  const notes = [
    { id: randomUUID(), at, what: { kind: "started" } as const },
    { id: randomUUID(), at, what: { kind: "inject-sent", inject: "first", text: what } as const },
  ];
  const address = { collection: "exercises", id: exercise } as const;
  await callEndpoint(administrator, appendToJournal, { path: address, body: { notes } });
}

/** Declares an incident, as a responder would; once is enough. */
async function declare({ administrator }: Stage): Promise<void> {
  const disruptions = [{ element: ElementId.parse("exchange-online") }];
  const body = { id: incident, name: "No mail", began, disruptions };
  await callEndpoint(administrator, declareIncident, { body });
}

async function written({ administrator }: Stage): Promise<readonly string[]> {
  const { items } = await callEndpoint(administrator, getJournal, { path: address });
  return items.map(
    ({ what, author }) => `${author.name}: ${"text" in what ? what.text : what.kind}`,
  );
}

/** Waits until the browser has what it needs to open a page without the server: that of the incident, if nothing is said. */
async function isKept(page: Page, wanted = ofIncident): Promise<void> {
  const kept = () =>
    page.evaluate(`caches.open("answers").then(async (answers) => {
      const urls = (await answers.keys()).map(({ url }) => new URL(url).pathname);
      return ${JSON.stringify(wanted)}.every((one) => urls.includes("/api/v1/" + one));
    })`);
  await expect.poll(kept, patience).toBe(true);
}

async function note(page: Page, text: string): Promise<void> {
  await page.getByLabel("What happened").fill(text);
  await page.getByRole("button", { name: "Write it down" }).click();
}

async function comeAs(stage: Stage, page: Page, name: string): Promise<void> {
  const link = await stage.invitation({ role: "responder" });
  const email = `${name.toLowerCase()}@halden.example`;
  await makeAccount(page, link, { name, email, password: "correct horse battery staple" });
}

onStage("offline", (stage) => {
  retryAfresh(stage);

  test("a page that was closed opens without the server, takes what is written, and merges once it is back", async () => {
    await declare(stage);
    const page = await stage.open({ path, serviceWorkers });
    await page.getByRole("heading", { name: "No mail" }).waitFor();
    await isKept(page);
    const context = page.context();
    await context.setOffline(true);
    await page.close();

    const again = await context.newPage();
    await again.goto(stage.url + path);
    await again.getByRole("heading", { name: "No mail" }).waitFor();
    await note(again, "The hubs were told by radio");
    await again.getByText(/1 entry waits for the server/).waitFor();
    await again.reload();
    await again.getByText("The hubs were told by radio").first().waitFor();
    expect(await written(stage)).toEqual([]);

    const what = { kind: "note", text: "The supplier was called" } as const;
    const notes = [{ id: randomUUID(), at: new Date().toISOString(), what }];
    await callEndpoint(stage.administrator, appendToJournal, { path: address, body: { notes } });
    await context.setOffline(false);
    await again.getByText(/1 entry waits/).waitFor({ state: "detached" });
    await again.getByText("The supplier was called").first().waitFor();
    expect(await written(stage)).toEqual([
      expect.stringContaining("The hubs were told by radio"),
      expect.stringContaining("The supplier was called"),
    ]);
  });

  test("an entry that came stays in sight, once, where the network breaks before the page has asked again", async () => {
    await declare(stage);
    const page = await stage.open({ path });
    await page.getByRole("heading", { name: "No mail" }).waitFor();
    const journal = /\/api\/v1\/journal\/incidents\/no-mail$/;
    await page.route(journal, (route) =>
      route.request().method() === "GET" ? route.abort() : route.continue(),
    );
    const text = "The line to the hub is down";
    await note(page, text);
    const entry = page
      .getByRole("list", { name: "Timeline" })
      .getByRole("listitem")
      .filter({ hasText: text });
    await expect.poll(() => written(stage), patience).toContainEqual(expect.stringContaining(text));
    const state = async () => [await entry.count(), await entry.getByText("Not sent yet").count()];
    await expect.poll(state, patience).toEqual([1, 0]);
    await page.reload();
    await expect.poll(state, patience).toEqual([1, 0]);
    await page.unroute(journal);
    await page.reload();
    const key = `mainstay.draft.journal/administrator/incidents/${incident}`;
    const left = () => page.evaluate(`localStorage.getItem(${JSON.stringify(key)})`);
    await expect.poll(left, patience).toBeNull();
    expect(await state()).toEqual([1, 0]);
    expect((await written(stage)).filter((one) => one.includes(text))).toHaveLength(1);
  });

  test("an entry that came does not stay on the device, also where its page is left before the server shows it", async () => {
    await declare(stage);
    const page = await stage.open({ path });
    await page.getByRole("heading", { name: "No mail" }).waitFor();
    let answer = () => {};
    const go = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/api\/v1\/journal\/incidents\/no-mail$/, async (route) => {
      if (route.request().method() === "GET") await go;
      await route.continue();
    });
    const text = "The second line is down too";
    await note(page, text);
    await expect.poll(() => written(stage), patience).toContainEqual(expect.stringContaining(text));
    const key = `mainstay.draft.journal/administrator/incidents/${incident}`;
    const left = () => page.evaluate(`localStorage.getItem(${JSON.stringify(key)})`);
    expect(await left()).toContain(text);
    await page.getByRole("link", { name: "Elements", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "Elements" }).waitFor(patience);
    answer();
    await expect.poll(left, patience).toBeNull();
  });

  test.each(["facilitator", "evaluator", "player"])(
    "the screen of the %s opens without the server in the middle of an exercise, and takes what is written",
    async (as) => {
      await planExercise(stage);
      const place = `/exercises/${exercise}/live?as=${as}`;
      const page = await stage.open({ path: place, serviceWorkers });
      await page.getByRole("heading", { name: "A morning without mail" }).waitFor();
      const asked = as === "player" ? `exercises/${exercise}/played` : "plan";
      await isKept(page, ["me", asked, `journal/exercises/${exercise}`]);
      const context = page.context();
      await context.setOffline(true);
      await page.close();

      const again = await context.newPage();
      await again.goto(stage.url + place);
      await again.getByText("Nobody gets any mail").first().waitFor();
      const text = `Seen by the ${as}`;
      const [label, verb] = said[as] ?? ["", ""];
      await again.getByLabel(label).first().fill(text);
      await again.getByRole("button", { name: verb, exact: true }).first().click();
      await again.getByText(/1 entry waits for the server/).waitFor();
      await context.setOffline(false);
      await again.getByText(/1 entry waits/).waitFor({ state: "detached" });
      const { items } = await callEndpoint(stage.administrator, getJournal, {
        path: { collection: "exercises", id: exercise },
      });
      expect(items.filter(({ what }) => "text" in what && what.text === text)).toHaveLength(1);
    },
  );

  test("pages on which nobody responds do not open without the server", async () => {
    const page = await stage.open({ path: "/admin/people", serviceWorkers });
    await page.getByRole("heading", { name: "People" }).first().waitFor();
    await page.context().setOffline(true);
    await expect(page.goto(`${stage.url}/admin/people`)).rejects.toThrow(/ERR_/);
  });

  test("what one writes without the server is not sent by who signs in next, who is told", async () => {
    await declare(stage);
    const page = await stage.openStranger({ serviceWorkers });
    await comeAs(stage, page, "Ada");
    await page.goto(stage.url + path);
    await isKept(page);
    await page.context().setOffline(true);
    await note(page, "Ada saw the queue stand");
    await page.getByText(/1 entry waits for the server/).waitFor();
    await page.context().clearCookies();
    await page.goto("about:blank");
    await page.context().setOffline(false);

    await comeAs(stage, page, "Ben");
    await page.goto(stage.url + path);
    await page.getByText(/1 entry of Ada waits on this device/).waitFor();
    await note(page, "Ben restarted the connector");
    await expect
      .poll(() => written(stage), patience)
      .toContainEqual("Ben: Ben restarted the connector");
    expect(await written(stage)).not.toContainEqual(expect.stringContaining("Ada saw"));
    await page.context().setOffline(true);
    const kept = await page.evaluate(
      `caches.match("/api/v1/me", { cacheName: "answers" }).then((answer) => answer.text())`,
    );
    expect(kept).toContain('"name":"Ben"');
  });

  test("an entry that is refused for good is set aside and can be mended, and the others go on", async () => {
    await declare(stage);
    const page = await stage.open({ path, serviceWorkers });
    await page.getByRole("heading", { name: "No mail" }).waitFor();
    const waiting = (number: number, what: object) => ({
      id: `00000000-0000-4000-8000-00000000000${number}`,
      at: new Date().toISOString(),
      what,
      writer: "administrator",
    });
    const all = [
      waiting(1, { kind: "note", text: "The first" }),
      waiting(2, { kind: "lost", element: "fax-machine" }),
      waiting(3, { kind: "note", text: "The last" }),
    ];
    const key = `mainstay.draft.journal/administrator/incidents/${incident}`;
    await page.evaluate(
      `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(JSON.stringify(all))})`,
    );
    await page.reload();
    await page.getByText(/Not taken:/).waitFor();
    await page.getByText(/The plan has no element fax-machine/).waitFor();
    const texts = async () => (await written(stage)).join("\n");
    await expect.poll(texts, patience).toMatch(/The first[^]*The last/);
    await page.getByRole("button", { name: "Mend" }).click();
    const dialog = page.getByRole("dialog");
    const about = dialog.getByRole("combobox", { name: "What it is about" });
    await about.press("ControlOrMeta+a");
    await about.pressSequentially("Entra Connect");
    await dialog
      .getByRole("option", { name: /^Entra Connect/ })
      .first()
      .click();
    await page.reload();
    await page.getByRole("button", { name: "Mend" }).click();
    await dialog.getByText("You go on with what you entered before.").waitFor();
    await dialog.getByRole("button", { name: "Send it" }).click();
    await page.getByText(/Not taken:/).waitFor({ state: "detached" });
    await expect.poll(texts, patience).toContain("lost");
  });
});
