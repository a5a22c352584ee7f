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

  test("fits on a phone", async () => {
    const page = await stage.open({ path: "/application-map", width: 360 });
    await page.getByRole("table", matrix).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
