import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

const van = "mainstay: 1\nelements:\n  - { id: new-van, kind: infrastructure, name: New van }\n";
const wrong = "mainstay: 1\nelements:\n  - { id: new-van, kind: lorry, name: New van }\n";

function choose(page: Page, text: string, name = "van.yaml"): Promise<void> {
  const file = { name, mimeType: "text/plain", buffer: Buffer.from(text) };
  return page.getByLabel("Files of a plan").setInputFiles(file);
}

onStage("import and export", (stage) => {
  test("a part of a plan is shown, imported as one revision, and taken back", async () => {
    const page = await stage.open({ path: "/import" });
    await choose(page, van);
    await page.getByText("adds New van (elements/new-van)").waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Import into the plan?" });
    await dialog.getByRole("button", { name: "Import" }).click();
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.waitFor();
    // Motion is reduced here, and the notice is to stand no shorter for that.
    const stands =
      "getComputedStyle(document.querySelector('[data-timer-status]')).animationDuration";
    expect(await page.evaluate(stands)).toBe("20s");
    await undo.click();
    await page.getByText("Taken back.", { exact: true }).first().waitFor();
    const answer = await page.request.get(`${stage.url}/api/v1/plan/elements/new-van`);
    expect(answer.status()).toBe(404);
  });

  test("files that have a fault say where, and offer nothing to import", async () => {
    const page = await stage.open({ path: "/import" });
    await choose(page, wrong);
    await page.getByText("One thing is wrong, so nothing is imported.").waitFor();
    await page.getByRole("cell", { name: "van.yaml, line 3" }).waitFor();
    expect(await page.getByRole("button", { name: "Import", exact: true }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });

  test("to replace the plan shows what would go before it does", async () => {
    const page = await stage.open({ path: "/import" });
    await page.getByRole("radio", { name: /^Replace the plan/ }).check();
    await choose(page, van);
    await page.getByRole("heading", { name: /^Removed \(\d+\)/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("mode")).toBe("replace");
  });

  test("what is exported is read back as the same plan", async () => {
    const page = await stage.open({ path: "/import?mode=replace" });
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as YAML" }).click();
    const download = await downloading;
    const chunks = await (await download.createReadStream()).toArray();
    await choose(page, Buffer.concat(chunks).toString(), download.suggestedFilename());
    await page.getByText("The plan says all of this already").waitFor();
  });

  test("a spreadsheet is matched, told its faults by cell, and imported as one revision", async () => {
    const page = await stage.open({ path: "/import" });
    await choose(page, "Id,Name,Kind,Remark\nnew-crane,New crane,lorry,tall\n", "assets.csv");
    await page.getByRole("cell", { name: "assets.csv, C2" }).waitFor();
    expect(await page.getByRole("button", { name: "Import", exact: true }).count()).toBe(0);
    await choose(page, "Id,Name,Kind,Remark\nnew-crane,New crane,site,tall\n", "assets.csv");
    await page.getByText("adds New crane (elements/new-crane)").waitFor();
    await page.getByText(/^Of the plan’s elements, \d+ stand in no row: they stay/).waitFor();
    await page.getByLabel("Column D, Remark, is").selectOption("Description");
    const button = page.getByRole("button", { name: "Import", exact: true });
    await button.waitFor();
    expect(await barriers(page)).toEqual([]);
    await button.click();
    const dialog = page.getByRole("dialog", { name: "Import into the plan?" });
    await dialog.getByRole("button", { name: "Import" }).click();
    await page.getByRole("button", { name: "Undo" }).waitFor();
    const imported = await page.request.get(`${stage.url}/api/v1/plan/elements/new-crane`);
    expect(await imported.json()).toMatchObject({
      record: { name: "New crane", kind: "site", description: "tall" },
    });
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back.", { exact: true }).first().waitFor();
  });

  test("of thousands of changes all are shown, those in sight alone drawn", async () => {
    const page = await stage.open({ path: "/import" });
    const vans = Array.from({ length: 3000 }, (_, at) => `van-${at},Van ${at},infrastructure`);
    await choose(page, ["Id,Name,Kind", ...vans].join("\n"), "vans.csv");
    await page.getByRole("button", { name: "Show all 3,000" }).first().click();
    const all = page.getByRole("region", { name: "Added" });
    await all.getByText("adds Van 0 (elements/van-0)").waitFor();
    await all.press("End");
    await all.getByText("adds Van 2999 (elements/van-2999)").waitFor();
    expect(await all.getByRole("listitem").count()).toBeLessThan(200);
    expect(await barriers(page)).toEqual([]);
  });

  test("one may look elsewhere: files stay chosen, and an import goes on and tells how it ended", async () => {
    const page = await stage.open({ path: "/import" });
    const menu = page.getByRole("navigation");
    await choose(page, van);
    await page.getByText("adds New van (elements/new-van)").waitFor();
    await menu.getByRole("link", { name: "History" }).click();
    await page.getByRole("heading", { name: "History" }).first().waitFor();
    await menu.getByRole("link", { name: "Import and export" }).click();
    await page.getByText("adds New van (elements/new-van)").waitFor();

    const { promise: go, resolve } = Promise.withResolvers<void>();
    await page.route("**/api/v1/edits", (route) => go.then(() => route.continue()));
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Import into the plan?" });
    await dialog.getByRole("button", { name: "Import" }).click();
    await dialog.getByText(/^Saving 1 change as one revision/).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: "Import", exact: true }).count()).toBe(0);
    await menu.getByRole("link", { name: "History" }).click();
    await page.getByText(/^Saving 1 change as one revision/).waitFor();
    resolve();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back.", { exact: true }).first().waitFor();
    await menu.getByRole("link", { name: "Import and export" }).click();
    await page.getByText(/^or drop them here/).waitFor();
  });

  test("what is still on its way to the server can be called off, and read again", async () => {
    const page = await stage.open({ path: "/import" });
    const previews = "**/api/v1/sheets/preview";
    await page.route(previews, () => {});
    await choose(page, "Id,Name,Kind\nnew-crane,New crane,site\n", "assets.csv");
    await page.getByRole("button", { name: "Cancel" }).click();
    const told = page.getByRole("alert").filter({ hasText: "The reading is called off." });
    await told.waitFor();
    await page.unroute(previews);
    await told.getByRole("button", { name: "Try again" }).click();
    await page.getByText("adds New crane (elements/new-crane)").waitFor();
  });

  test("the workbook that is handed out changes nothing when it comes back", async () => {
    const page = await stage.open({ path: "/import?mode=replace", width: 360 });
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as Excel workbook" }).click();
    const download = await downloading;
    const chunks = await (await download.createReadStream()).toArray();
    const name = download.suggestedFilename();
    expect(name).toBe("plan.xlsx");
    const file = { name, mimeType: "application/octet-stream", buffer: Buffer.concat(chunks) };
    await page.getByLabel("Files of a plan").setInputFiles(file);
    await page.getByText("The plan says all of this already").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  test("every sheet of the menu can be reached in the window of a phone", async () => {
    const page = await stage.open({ path: "/import", width: 390, height: 844 });
    await page.getByRole("button", { name: "Download as CSV" }).click();
    const first = page.getByRole("menuitem", { name: "Organisation" });
    await first.scrollIntoViewIfNeeded();
    expect((await first.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    const last = page.getByRole("menuitem", { name: "Answers to observations" });
    await last.scrollIntoViewIfNeeded();
    expect((await last.boundingBox())?.y).toBeLessThan(844);
  });

  test.each([
    {
      sheet: "Steps of procedures",
      name: "steps.csv",
      from: "Import the farm configuration of last Sunday.",
      to: "Import the farm configuration of yesterday.",
      record: "sops/ad-fs-rebuild",
    },
    {
      sheet: "Impacts over time",
      name: "impacts.csv",
      from: "Authorised status is reviewed after missed deadlines",
      to: "The authorities look at the licence then",
      record: "impactAnalyses/customs-clearance-bia",
    },
  ])("a cell of $name that was changed is imported, and stands in the plan", async (story) => {
    const { sheet, name, from, to, record } = story;
    const page = await stage.open({ path: "/import" });
    await page.getByRole("button", { name: "Download as CSV" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: sheet }).click();
    const chunks = await (await (await downloading).createReadStream()).toArray();
    const text = Buffer.concat(chunks).toString();
    expect(text).toContain(from);
    await choose(page, text.replace(from, to), name);
    await page.getByRole("heading", { name: "Changed (1)" }).waitFor();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Import into the plan?" });
    await dialog.getByRole("button", { name: "Import" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).waitFor();
    const read = await page.request.get(`${stage.url}/api/v1/plan/${record}`);
    expect(await read.text()).toContain(to);
  });

  test.each([
    ["bytes that are no spreadsheet", Buffer.from([1, 0, 2, 0, 3]), "notes.xlsx", /is no text/],
    ["a workbook cut off", Buffer.from("PK\u0003\u0004 and no more"), "plan.xlsx", /is damaged/],
    ["columns that nobody knows", Buffer.from("A,B\n1,2\n"), "x.csv", /say which it is/],
    ["more than is taken", Buffer.alloc(49 * 2 ** 20, 65), "huge.csv", /larger than \d+ MB/],
  ])("%s: a clear answer, and nothing to import", async (_, buffer, name, answer) => {
    const page = await stage.open({ path: "/import" });
    const file = { name, mimeType: "application/octet-stream", buffer };
    await page.getByLabel("Files of a plan").setInputFiles(file);
    await page.getByText(answer).first().waitFor();
    expect(await page.getByRole("button", { name: "Import", exact: true }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });

  test("a workbook that cannot hold what the plan says is refused with why", async () => {
    const page = await stage.open({ path: "/import" });
    const description = "Long. ".repeat(7000);
    const long = `mainstay: 1\nelements:\n  - { id: new-hall, kind: site, name: New hall, description: "${description}" }\n`;
    await choose(page, long, "hall.yaml");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Import into the plan?" });
    await dialog.getByRole("button", { name: "Import" }).click();
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await page.getByRole("button", { name: "Download as Excel workbook" }).click();
    await page
      .getByRole("alert")
      .getByText(/shorten it, or export CSV/)
      .waitFor();
    await page.getByRole("button", { name: "Download as CSV" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Functions and elements" }).click();
    expect((await downloading).suggestedFilename()).toBe("elements.csv");
  });
});
