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
