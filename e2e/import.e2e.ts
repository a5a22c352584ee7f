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

  test("a spreadsheet is refused by its name, with what to do", async () => {
    const page = await stage.open({ path: "/import", width: 360 });
    await choose(page, "id,name", "staff.csv");
    await page.getByText("staff.csv is a spreadsheet").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
