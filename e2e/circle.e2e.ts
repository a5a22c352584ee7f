import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  callEndpoint,
  getElementAssessment,
  getJournal,
  getPlan,
  invite,
  type Role,
  type Server,
} from "@mainstay/api";
import { addMonths } from "@mainstay/plan";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { mainstayIn } from "../apps/cli/src/testing/mainstay.ts";
import { type ServedProcess, serveIn, testToken } from "../apps/cli/src/testing/served.ts";
import { TestMailServer } from "../apps/server/src/mail/testing/test-mail-server.ts";
import { buildWeb } from "../tools/web-build.ts";
import { startBrowser, whyNoBrowser } from "./harness/browser.ts";
import { makeAccount } from "./harness/make-account.ts";
import { pick } from "./harness/pick.ts";
import { patience } from "./harness/patience.ts";

const missing = await whyNoBrowser();
const why = missing === undefined ? "" : ` (left out: ${missing})`;

const duct = "Cable duct into Arkenfell";
const name = `Without ${duct}`;
const today = new Date().toISOString().slice(0, 10);
const id = `without-cable-duct-into-arkenfell-${today}`;
const goal = "Dispatch goes on from another room";
const strategy = "Fallback dispatch room in Kestrelby";

// One story after the other, on one server: from what nobody has rehearsed to what has changed because of it.
describe.skipIf(missing !== undefined)(`the circle${why}`, { timeout: 240_000 }, () => {
  let folder: string;
  let mail: TestMailServer;
  let port: number;
  let served: ServedProcess;
  let browser: Browser;
  let page: Page;
  const server = (): Server => ({ origin: served.url, send: fetch, token: testToken });

  async function serve(): Promise<ServedProcess> {
    const mails = ["--smtp-url", mail.url, "--mail-from", "mainstay@halden.example"];
    const place = ["--port", String(port), "--origin", `http://127.0.0.1:${port}`];
    const running = await serveIn(join(folder, "data"), ["--demo", ...place, ...mails]);
    // What nobody reads would fill the pipe, and then hold the server up.
    running.child.stdout?.resume();
    return running;
  }

  async function go(path: string): Promise<void> {
    await page.goto(served.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }

  /** A page of the exercise in the browser of somebody who has just made their account. */
  async function signedIn(who: string, role: Role): Promise<Page> {
    const { link } = await callEndpoint(server(), invite, { body: { role } });
    const theirs = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
    theirs.setDefaultTimeout(patience.timeout);
    const email = `${who.toLowerCase().replace(" ", ".")}@example.com`;
    await makeAccount(theirs, link, { name: who, email, password: "correct horse battery" });
    return theirs;
  }

  /** Presses a button of the dialog that is open, and waits until that is gone. */
  async function agree(verb: string): Promise<void> {
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: verb, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  }

  beforeAll(async () => {
    await buildWeb();
    folder = await mkdtemp(join(tmpdir(), "mainstay-circle-"));
    // Where the tests run as root, the database runs as somebody else.
    await chmod(folder, 0o755);
    mail = await TestMailServer.start();
    port = await freePort();
    served = await serve();
    browser = await startBrowser();
    const looks = { viewport: { width: 1280, height: 860 }, reducedMotion: "reduce" } as const;
    page = await (await browser.newContext(looks)).newPage();
    page.setDefaultTimeout(patience.timeout);
    await page.goto(`${served.url}/enter#${testToken}`);
    await page.getByRole("heading", { name: "Overview" }).waitFor();
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await mail?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("the programme proposes an exercise of what stops a mission-critical function", async () => {
    await go("/programme?part=proposals");
    await page.getByRole("button", { name: /^Show more of/ }).click();
    await page.getByRole("row", { name: new RegExp(`${duct}.*Dispatch and fleet`, "s") }).waitFor();
    await page.getByRole("button", { name: `Plan this exercise: ${name}` }).click();
    await page.getByLabel("On which day").fill(today);
    await agree("Plan it");
  });

  test("it is planned with a goal and injects, and says who is to allow it", async () => {
    await go(`/exercises/${id}?edit=true`);
    await page.getByLabel("Aim").fill("Dispatch survives the loss of its lines");
    await page.getByRole("button", { name: "Add a goal" }).click();
    await page.getByLabel("What is to be shown").fill(goal);
    await page.getByLabel("By what it is judged").fill("The first trip is assigned");
    await pick(page, "What is to work again", "Dispatch and fleet control");
    await page.getByLabel("Within").fill("1h");
    await pick(page, "Who else takes part", "Leila Haddad");
    await pick(page, "Who is to allow it", "Marcus Oyelaran");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: /^Take over \d+$/ }).click();
    await agree("Take over");
    await page.getByText("Marcus Oyelaran is to allow it.").waitFor();
  });

  test("whoever plans it hands it in, and only whom it names approves it, as themself", async () => {
    const approval = (of: Page) => of.getByRole("region", { name: "Approval" });
    const helena = await signedIn("Helena Brandt", "continuity-manager");
    // Who allows it needs not be somebody who may edit the plan.
    const marcus = await signedIn("Marcus Oyelaran", "viewer");
    await helena.goto(`${served.url}/exercises/${id}`);
    await approval(helena).getByRole("button", { name: "Hand in for approval" }).click();
    await approval(helena).getByText("Waits for approval", { exact: true }).waitFor();
    expect(await approval(helena).getByRole("button", { name: "Approve" }).count()).toBe(0);
    await marcus.goto(served.url);
    await marcus.getByRole("region", { name: "Waits for you" }).getByRole("link", { name }).click();
    await approval(marcus).getByText("You are to allow it.").waitFor();
    await approval(marcus).getByRole("button", { name: "Approve", exact: true }).click();
    await approval(marcus).getByText("Approved", { exact: true }).waitFor();
    await approval(marcus)
      .getByText(/^Marcus Oyelaran approved it/)
      .waitFor();
    for (const theirs of [helena, marcus]) await theirs.context().close();
  });

  test("it is started, and its call tree reaches people by mail", async () => {
    await go(`/exercises/${id}/live?as=facilitator`);
    await page.getByRole("button", { name: "Start the exercise" }).click();
    await page
      .getByRole("button", { name: /^Send: / })
      .first()
      .click();
    await go("/call-trees/crisis-call-tree/call");
    await page.getByLabel("What has happened, and what to do").fill("Meet on the bridge.");
    await page.getByLabel("Part of").selectOption({ label: `Exercise: ${name}` });
    await page.getByRole("button", { name: "Start the drill" }).click();
    await page.getByRole("heading", { level: 1, name: /^Drill:/ }).waitFor();
    await expect.poll(() => mail.arrived.length, patience).toBeGreaterThan(0);
    const [first] = mail.arrived;
    const link = /http:\S+\/called\/[\w-]+/.exec(first?.text ?? "")?.[0] ?? "";
    const phone = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await phone.goto(link);
    await phone.getByRole("button", { name: "I have got this" }).click();
    await phone.getByRole("heading", { name: /^Thank you/ }).waitFor();
    await phone.close();
    await page
      .getByRole("listitem")
      .filter({ hasText: /Reached.*by Mail/s })
      .first()
      .waitFor();
  });

  test("nothing that was acknowledged is lost when the server is killed in the middle", async () => {
    const path = { collection: "exercises", id } as const;
    const kinds = async () => {
      const { items } = await callEndpoint(server(), getJournal, { path });
      return items.map(({ what }) => what.kind);
    };
    await go(`/exercises/${id}/live?as=facilitator`);
    await page.getByLabel("What happened, or was decided").fill("The bridge is open");
    await page.getByRole("button", { name: "Decision", exact: true }).click();
    await expect.poll(kinds, patience).toContain("decision");
    const before = await kinds();
    served.child.kill("SIGKILL");
    await served.stop();
    // What is written while there is no server waits on the device until there is one again.
    await page.getByLabel("What happened, or was decided").fill("The room is locked");
    await page.getByRole("button", { name: "Note", exact: true }).click();
    await page.getByText(/1 entry waits for the server/).waitFor();
    served = await serve();
    await expect.poll(kinds, patience).toEqual([...before, "note"]);
  });

  test("one goal is not met, and so the exercise has failed", async () => {
    await go(`/exercises/${id}/live?as=evaluator`);
    const rated = page.getByRole("region", { name: goal });
    await rated.getByLabel("What you saw of it").fill("Nobody had the key of the room");
    await rated.getByRole("button", { name: "Not met", exact: true }).click();
    await go(`/exercises/${id}/live?as=facilitator`);
    await page.getByRole("button", { name: "End the exercise" }).click();
    await agree("End it");
    await go(`/exercises/${id}`);
    const judged = page.getByRole("table", { name: "Goals against what happened" });
    await judged.getByRole("row", { name: new RegExp(`${goal}.*Failed`, "s") }).waitFor();
    await page.getByRole("button", { name: "Write it into the plan" }).click();
    await agree("Write it");
  });

  test("the review makes an action, whose edit carries a strategy out and closes the gap", async () => {
    const gap = async () =>
      (await callEndpoint(server(), getElementAssessment, { path: { element: "arkenfell-duct" } }))
        .gap;
    expect(await gap()).not.toBeNull();
    await go(`/exercises/${id}`);
    await page.getByRole("link", { name: "Make an action of what it found" }).click();
    await page
      .getByRole("textbox", { name: "Name", exact: true })
      .fill("Give keys to the shift leads");
    await page
      .getByLabel("What it found")
      .selectOption({ label: `${goal}: failed. Nobody had the key of the room` });
    await page.getByRole("button", { name: "Begin it" }).click();
    await page.getByRole("combobox", { name: "What it is about" }).press("ControlOrMeta+a");
    await pick(page, "What it is about", strategy);
    await page.getByLabel("What else changes").selectOption({
      label: "It is carried out, with what it changes in the plan",
    });
    await page.getByRole("button", { name: "Add this too" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Accept, and change the plan" }).click();
    await agree("Take it over");
    await page.getByRole("button", { name: "Open it again" }).waitFor();
    const proposed = page.getByRole("region", { name: "What it proposed" });
    await proposed.getByText(/^Revision \d+ came of it, which changed/).waitFor();
    await proposed.getByRole("link", { name: strategy }).waitFor();
    expect(await gap()).toBeNull();
    const { plan } = await callEndpoint(server(), getPlan);
    expect(JSON.stringify(plan)).toMatch(/"id":"fallback-dispatch"[^}]*"status":"implemented"/);
  });

  test("the repeat is due within three months, on the page and in the terminal", async () => {
    const by = addMonths(today, 3);
    const { plan } = await callEndpoint(server(), getPlan);
    writeFileSync(join(folder, "plan.json"), JSON.stringify(plan));
    const { stdout } = mainstayIn(folder)(["due", "plan.json", "--all", "--json"]);
    const { items } = z
      .object({ items: z.array(z.looseObject({ record: z.string() })) })
      .parse(JSON.parse(stdout));
    expect(items.filter(({ record }) => record === `exercises/${id}`)).toMatchObject([
      { what: "repeat", due: by },
    ]);
    await go("/programme?what=repeat");
    await page.getByRole("row").filter({ hasText: name }).first().waitFor();
  });
});

/** A port at which nobody listens, for a server that has to come back where it was. */
async function freePort(): Promise<number> {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const address = holder.address();
  holder.close();
  await once(holder, "close");
  if (address === null || typeof address === "string") throw new Error("it listens at no port");
  return address.port;
}
