import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

const matrix = { name: "Services against units" } as const;

onStage("the application map", (stage) => {
  test("says which units use which services, and why", async () => {
    const page = await stage.open({ path: "/application-map" });
    const table = page.getByRole("table", matrix);
    await table.getByRole("row", { name: /^Microsoft Teams Shared/ }).waitFor();
    await table.getByRole("button", { name: /^Finance, Microsoft Teams: Declared/ }).click();
    const reason = page.getByRole("dialog", { name: "Finance: Microsoft Teams" });
    await reason.getByText(/By way of/).waitFor();
    await reason.getByRole("button", { name: "Close" }).click();
    await reason.waitFor({ state: "detached" });
  });

  test("is sorted and filtered, and the address keeps how", async () => {
    const page = await stage.open({ path: "/application-map" });
    await page.getByRole("button", { name: /Specific used by one unit/ }).click();
    await page.getByRole("button", { name: "Service", exact: true }).click();
    const table = page.getByRole("table", matrix);
    await table.getByRole("columnheader", { name: "Service", exact: true }).waitFor();
    await page.reload();
    await table.waitFor();
    const names = await table.getByRole("rowheader").allInnerTexts();
    expect(names.length).toBeGreaterThan(3);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
    expect(await table.getByRole("cell", { name: "Specific" }).count()).toBe(names.length);
  });

  test("holds what was read in Microsoft 365 against the plan, person by person", async () => {
    await stage.readUsage();
    const page = await stage.open({ path: "/application-map" });
    await page.getByText(/^Usage as of .*: \d+ people are counted in their units/).waitFor();
    const table = page.getByRole("table", matrix);
    const cell = table.getByRole("button", { name: /: .*Active: \d+ of \d+/ }).first();
    const name = (await cell.getAttribute("aria-label")) ?? "";
    await cell.click();
    const [unit, service] = name.split(/[,:]/);
    const reason = page.getByRole("dialog", { name: `${unit}: ${service?.trim()}` });
    await reason.getByText(/^Active: \d+ of \d+/).waitFor();
    await reason.getByRole("button", { name: "Close" }).click();
    const disagree = page.getByRole("region", { name: "Where evidence and plan disagree" });
    await disagree.getByText(/^In use, but not declared \(\d+\)$/).click();
    await disagree.getByRole("listitem").first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test.each(["SVG", "PNG"])("is saved as %s", async (format) => {
    const page = await stage.open({ path: "/application-map" });
    await page.getByRole("table", matrix).waitFor();
    await page.getByRole("button", { name: "Save picture" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: new RegExp(`As ${format}`) }).click();
    expect((await download).suggestedFilename()).toBe(`application-map.${format.toLowerCase()}`);
  });

  test.each(["light", "dark"] as const)("keeps nobody out, %s", async (scheme) => {
    const page = await stage.open({ path: "/application-map", scheme });
    await page.getByRole("table", matrix).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test("is printed whole on sheets that lie, black on white also for whoever has it dark", async () => {
    const page = await stage.open({ path: "/application-map", scheme: "dark" });
    const table = page.getByRole("table", matrix);
    await table.waitFor();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const screenOnly of [
      page.getByRole("button", { name: "Print" }),
      page.getByRole("button", { name: "Save picture" }),
      page.getByRole("button", { name: "Show all" }),
      page.getByLabel("Find services"),
      page.getByRole("navigation", { name: "Pages" }),
    ])
      expect(await screenOnly.isVisible()).toBe(false);
    await page
      .getByRole("paragraph")
      .filter({ hasText: /^● work of the unit/ })
      .waitFor();
    // What is higher than a quarter of a sheet browsers do not repeat on the next.
    const head = await table.locator("thead").boundingBox();
    expect(head?.height).toBeLessThan(175);
    expect(await page.evaluate(cutNames)).toEqual([]);
    expect(await page.evaluate(`getComputedStyle(document.querySelector("tbody td")).color`)).toBe(
      "rgb(0, 0, 0)",
    );
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(sheets.match(/\/MediaBox \[0 0 84\d\S* 59\d\S*\]/g)?.length).toBeGreaterThan(1);
  });

  test("is saved as a picture of the shape of a slide, with all that the table shows", async () => {
    const page = await stage.open({ path: "/application-map" });
    const table = page.getByRole("table", matrix);
    await table.waitFor();
    const names = await table.getByRole("rowheader").allInnerTexts();
    const svg = String(await saved(page, /^As SVG/));
    const texts = await page.evaluate<string[]>(textsOf(svg));
    expect(texts[0]).toBe("Application map of Halden Freight");
    expect(texts).toEqual(expect.arrayContaining([...names, "Finance", "Enterprise-wide"]));
    const png = await saved(page, /^As PNG/);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(width).toBeGreaterThan(1920);
    expect(width / height).toBeGreaterThan(4 / 3);
    expect(width / height).toBeLessThan(7 / 3);
  });

  test("fits on a phone", async () => {
    const page = await stage.open({ path: "/application-map", width: 360 });
    await page.getByRole("table", matrix).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});

/** What of the picture is saved by one of the ways. */
async function saved(page: Page, way: RegExp): Promise<Buffer> {
  await page.getByRole("button", { name: "Save picture" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: way }).click();
  return readFile(await (await coming).path());
}

/** The texts of a picture, as a program that knows nothing of the page reads it. */
function textsOf(svg: string): string {
  return `[...new DOMParser()
    .parseFromString(${JSON.stringify(svg)}, "image/svg+xml")
    .querySelectorAll("text")].map((text) => text.textContent)`;
}

/** The names of units of which not all is seen. */
const cutNames = `[...document.querySelectorAll("thead th span")]
  .filter((name) => name.scrollHeight > name.clientHeight + 1)
  .map((name) => name.textContent)`;
