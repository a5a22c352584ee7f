import type { Locator, Page } from "playwright-core";
import { callEndpoint, commitEdit, getRecord } from "@mainstay/api";
import { Operation } from "@mainstay/plan";
import { expect, test } from "vitest";
import { barriers, onStage, type Stage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

/** Begins the analysis of a function that has none, and goes to a group of its questions. */
async function begin(stage: Stage, name: string): Promise<Page> {
  const page = await stage.open({ path: `/impact-analyses?text=${encodeURIComponent(name)}` });
  await page.getByRole("button", { name: `Begin the analysis of ${name}`, exact: true }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  return page;
}

async function goTo(page: Page, group: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Questions" })
    .getByRole("link", { name: group })
    .click();
  await page.getByRole("heading", { level: 2, name: group }).first().waitFor();
}

const cell = (page: Page, name: string) => page.getByRole("gridcell", { name, exact: true });

/** Goes on with the Tab key until something has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((node) => node === node.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The Tab key does not lead there.");
}

onStage("impact analyses", (stage) => {
  test("the list says what there is to do, and keeps what it shows in the address", async () => {
    const page = await stage.open({ path: "/impact-analyses" });
    await page.getByRole("combobox", { name: "State" }).selectOption("Expired");
    await page.getByRole("link", { name: "International forwarding" }).waitFor();
    expect(await page.getByRole("row").count()).toBe(2);
    await page.reload();
    await page.getByRole("link", { name: "International forwarding" }).waitFor();
    expect(new URL(page.url()).searchParams.get("state")).toBe("expired");
  });

  test("the grid is painted by keyboard alone, and objectives follow with their reason", async () => {
    const page = await begin(stage, "Stock control");
    await goTo(page, "How bad it gets");
    await cell(page, "Money after 1 h: not rated").focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "2"])
      await page.keyboard.press(key);
    await cell(page, "Customers after 4 h: noticeable").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("4");
    await cell(page, "Customers after 1 d: noticeable, as before").waitFor();
    await page.getByText("because Customers is grave by then (MTPD)").waitFor();
    await page.getByText("the longest timeframe of the scale below the MTPD (RTO)").waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test("it is painted by pressing and dragging, and a stroke is taken back", async () => {
    const page = await begin(stage, "Receivables");
    await goTo(page, "How bad it gets");
    await page.getByRole("radio", { name: "serious" }).check();
    await cell(page, "Safety after 4 h: not rated").hover();
    await page.mouse.down();
    await cell(page, "Safety after 8 h: serious, as before").hover();
    await page.mouse.up();
    await cell(page, "Safety after 8 h: serious").waitFor();
    await page.getByRole("button", { name: "Take back" }).click();
    await cell(page, "Safety after 4 h: not rated").waitFor();
  });

  test("what is entered survives a reload, and is there on another device after the next group", async () => {
    const page = await begin(stage, "Cash management");
    await page
      .getByLabel("What does it do, in a sentence or two?")
      .fill("Keeps the accounts liquid.");
    await page.getByText("Kept on this device, not yet at the server.").waitFor();
    await page.reload();
    const kept = page.getByLabel("What does it do, in a sentence or two?");
    await expect.poll(() => kept.inputValue(), patience).toBe("Keeps the accounts liquid.");
    await kept.fill("Keeps the accounts liquid, day by day.");
    await page.getByRole("button", { name: "Next: How bad it gets" }).click();
    await page.getByText(/^Saved at/).waitFor();
    const { pathname } = new URL(page.url());
    const other = await stage.open({ path: pathname });
    const there = other.getByLabel("What does it do, in a sentence or two?");
    await expect
      .poll(() => there.inputValue(), patience)
      .toBe("Keeps the accounts liquid, day by day.");
  });

  test("objectives without a reason do not count, but are kept", async () => {
    const page = await begin(stage, "Payslips");
    await goTo(page, "How soon it must be back");
    await page.getByLabel("Back within (RTO)").fill("2h");
    await page
      .getByText("What you entered counts once it has a reason", { exact: false })
      .waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel("Back within (RTO)").inputValue(), patience).toBe("2h");
    await page.getByLabel("Why?").fill("Wages are due at noon.");
    await page.getByText("Asked for instead: back within").waitFor();
    await page.getByLabel("Back within (RTO)").fill("2 hours");
    await page.getByLabel("Why?").focus();
    await page.getByText("“2 hours” is not a length of time", { exact: false }).waitFor();
  });

  test("the analysis of last year is there to confirm or to correct", async () => {
    const page = await stage.open({ path: "/impact-analyses?state=expired" });
    const again = page.getByRole("button", { name: /^Review the analysis of / }).first();
    await again.click();
    await page.getByRole("navigation", { name: "Questions" }).waitFor();
    await goTo(page, "How bad it gets");
    const source = page.getByText(/^As in the analysis of .* Still true\?$/);
    await source.first().waitFor();
    await goTo(page, "How work goes on meanwhile");
    await source.first().waitFor();
    const how = page.getByLabel("How does work go on while it is lost?");
    expect(await how.inputValue()).not.toBe("");
    await how.fill("By hand, as long as the paper lasts");
    await page.getByText(/^Changed since the analysis of /).waitFor();
  });

  test("what similar functions answered is offered, with what both rest on", async () => {
    const { administrator } = stage;
    const path = { collection: "elements", id: "dispatch" } as const;
    const { record, revision } = await callEndpoint(administrator, getRecord, { path });
    const id = "night-dispatch";
    const value = { id, kind: "function", name: "Night dispatch", needs: record["needs"] };
    const edit = [Operation.parse({ put: `elements/${id}`, value })];
    await callEndpoint(administrator, commitEdit, { body: { edit }, revision });
    const page = await begin(stage, "Night dispatch");
    await goTo(page, "How work goes on meanwhile");
    const offers = page.getByRole("region", { name: "What similar ones answered" });
    await offers
      .getByText(/Both rest on /)
      .first()
      .waitFor();
    await offers
      .getByRole("button", { name: /^Take over from / })
      .first()
      .click();
    await offers.waitFor({ state: "detached" });
    const how = page.getByLabel("How does work go on while it is lost?");
    await expect.poll(() => how.inputValue(), patience).not.toBe("");
  });

  test("what it rests on stands beside the questions, on a laptop too", async () => {
    const page = await stage.open({
      path: "/impact-analyses/dispatch-bia?group=about",
      width: 1280,
    });
    const beside = page.getByRole("complementary", { name: "Beside the questions" });
    await beside.getByRole("heading", { name: "What it rests on" }).waitFor();
    const questions = page.getByRole("group", { name: "What it is" });
    const [one, other] = [await beside.boundingBox(), await questions.boundingBox()];
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThanOrEqual(other?.x ?? 0);
    expect(one?.y).toBeLessThan(860);
  });

  test("while the server cannot be heard, answers stay here and go to it afterwards", async () => {
    const page = await begin(stage, "Quotations");
    await page.context().setOffline(true);
    await page.getByLabel("For which fiscal year?").fill("2027");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("The server does not answer.", { exact: false }).first().waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^Saved at/).waitFor(patience);
  });

  test("two people who answer the same choose, and nothing else is lost", async () => {
    const page = await begin(stage, "Temporary staff");
    const { pathname } = new URL(page.url());
    const other = await stage.open({ path: pathname });
    const year = "For which fiscal year?";
    const about = "What of the organisation does it serve?";
    await other.getByLabel(year).fill("2028");
    await other.getByLabel(about).fill("Staff the hubs");
    await page.getByLabel(year).fill("2029");
    await other.getByRole("button", { name: "Save", exact: true }).click();
    await other.getByText(/^Saved at/).waitFor();
    await page.getByText("Somebody else changed the same meanwhile.").waitFor();
    expect(await page.getByLabel(about).inputValue()).toBe("Staff the hubs");
    expect(await page.getByLabel(year).inputValue()).toBe("2029");
    await page.getByRole("button", { name: "Keep mine" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(() => other.getByLabel(year).inputValue(), patience).toBe("2029");
  });

  test("what it rests on begins with what the plan says, and tells where the two differ", async () => {
    const page = await begin(stage, "Hiring subcontractors");
    await goTo(page, "What it rests on");
    await page.getByRole("button", { name: "Begin the list" }).click();
    await page.getByLabel("Or something that is not in the plan yet").first().fill("A courier");
    await page.getByRole("button", { name: "Add", exact: true }).first().click();
    await page.getByRole("group", { name: "A courier" }).waitFor();
    await page
      .getByText(/The plan does not say yet that Hiring subcontractors needs A courier/)
      .waitFor();
  });

  test("what is missing is told, and the administrator's token cannot ask for approval", async () => {
    const page = await begin(stage, "Accounts and rights");
    await goTo(page, "Check and hand in");
    await page.getByText("It can be handed in once what is needed above is answered.").waitFor();
    const handIn = page.getByRole("button", { name: "Hand in for approval" });
    expect(await handIn.isDisabled()).toBe(true);
    await page.getByRole("link", { name: /How bad it gets: paint/ }).click();
    await cell(page, "Money after 4 h: not rated").click();
    await goTo(page, "How soon it must be back");
    await page.getByLabel("How critical is it for the organisation?").selectOption("Important");
    await goTo(page, "Check and hand in");
    await handIn.click();
    await page.getByText(/The administrator's token is nobody's own/).waitFor();
  });

  test("all of it is answered by keyboard alone, each group beginning where its questions do", {
    timeout: 300_000,
  }, async () => {
    const page = await stage.open({ path: "/impact-analyses?text=Inspections" });
    const press = async (target: Locator, keys: readonly string[]) => {
      await reach(page, target);
      for (const key of keys) await page.keyboard.press(key);
    };
    const next = async (group: string) => {
      await press(page.getByRole("button", { name: `Next: ${group}` }), ["Enter"]);
      await expect
        .poll(() => page.evaluate("document.activeElement?.getAttribute('aria-label')"), patience)
        .toBe(group);
    };
    const begin = page.getByRole("button", { name: /^Begin the analysis of/ });
    await begin.waitFor();
    await press(begin, ["Enter"]);
    const about = page.getByLabel("What does it do, in a sentence or two?");
    await about.waitFor();
    await reach(page, about);
    await page.keyboard.type("Keeps trucks legal");
    await next("How bad it gets");
    await press(page.getByRole("gridcell").first(), ["ArrowRight", "ArrowRight", "2", "End", "4"]);
    await page.getByText(/grave by then \(MTPD\)/).waitFor();
    await next("How soon it must be back");
    await press(page.getByLabel("How critical is it for the organisation?"), ["I", "m", "p"]);
    await next("How work goes on meanwhile");
    await next("Promises and records");
    await next("What it rests on");
    await press(page.getByRole("button", { name: "Begin the list" }), ["Enter"]);
    await page.getByRole("region", { name: "What is used" }).waitFor();
    await next("Check and hand in");
    await press(page.getByRole("button", { name: "Hand in for approval" }), ["Enter"]);
    await page.getByText(/The administrator's token is nobody's own/).waitFor();
  });

  for (const scheme of ["light", "dark"] as const) {
    test(`the list keeps nobody out, ${scheme}`, async () => {
      const page = await stage.open({ path: "/impact-analyses", scheme });
      await page.getByText("International forwarding").waitFor();
      expect(await barriers(page)).toEqual([]);
    });

    test.each([
      "What it is",
      "How bad it gets",
      "How soon it must be back",
      "How work goes on meanwhile",
      "Promises and records",
      "What it rests on",
      "Check and hand in",
    ])(`“%s” keeps nobody out, ${scheme}`, async (group) => {
      const page = await stage.open({ path: "/impact-analyses/security-monitoring-bia", scheme });
      await goTo(page, group);
      expect(await barriers(page)).toEqual([]);
    });
  }

  test.each([
    "",
    "/customs-clearance-bia?group=impact",
    "/customs-clearance-bia?group=dependencies",
  ])("/impact-analyses%s fits on a phone", async (path) => {
    const page = await stage.open({ path: `/impact-analyses${path}`, width: 360, height: 740 });
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  test("on a phone the group that one is at is in sight among the others", async () => {
    const path = "/impact-analyses/customs-clearance-bia?group=impact";
    const page = await stage.open({ path, width: 360, height: 740 });
    for (const group of [
      "How soon it must be back",
      "How work goes on meanwhile",
      "Promises and records",
    ]) {
      await page.getByRole("button", { name: `Next: ${group}` }).click();
      const step = page.getByRole("navigation", { name: "Questions" }).getByRole("link", {
        name: group,
      });
      await expect
        .poll(async () => {
          const { x, width } = (await step.boundingBox()) ?? { x: 360, width: 0 };
          return x >= 0 && x + width <= 360;
        })
        .toBe(true);
    }
  });
});
