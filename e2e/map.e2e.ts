import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

const map = "/map?around=payroll";

async function shown(page: Page): Promise<void> {
  await page.getByRole("group", { name: "Dependency map of Payroll", exact: true }).waitFor();
}

function box(page: Page, name: RegExp) {
  return page.getByRole("group", { name: /^Dependency map/ }).getByRole("button", { name });
}

function addressOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** By what a screen reader calls what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const { activeElement: at } = document;
    const label = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent;
    return label.trim();
  })()`);
}

/** Goes on by the tabulator until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 80) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (name.test(at)) return;
    passed.push(at);
  }
  throw new Error(`Nobody comes to ${name} by ${key}: ${passed.join(" | ")}`);
}

onStage("the map", (stage) => {
  test("begins with an element that one chooses", async () => {
    const page = await stage.open({ path: "/map" });
    await page.getByRole("button", { name: "Payroll", exact: true }).click();
    await shown(page);
    await page.getByRole("heading", { level: 1, name: "Map of Payroll" }).waitFor();
    expect(addressOf(page).get("around")).toBe("payroll");
  });

  test("is walked along its lines and centred by keyboard alone", async () => {
    const page = await stage.open({ path: map });
    await shown(page);
    await box(page, /^Payroll, function, in the middle/).focus();
    await page.keyboard.press("ArrowRight");
    const reached = page.locator("svg :focus");
    expect(await reached.getAttribute("aria-label")).toMatch(/, 1 hop down$/);
    await page.keyboard.press("Enter");
    await page
      .getByRole("group", { name: "Dependency map of Payroll", exact: true })
      .waitFor({ state: "detached" });
    expect(addressOf(page).get("around")).not.toBe("payroll");
    await page.goBack();
    await shown(page);
  });

  test("is found, walked, told of, lost and saved without a mouse", async () => {
    const page = await stage.open({ path: "/map" });
    const key = (...names: readonly string[]) => press(page, names);
    // The first stop of every page leads past bar and navigation.
    await page.getByRole("heading", { level: 1, name: "Map" }).waitFor();
    await key("Tab", "Enter");
    await tabTo(page, /^Element to begin with$/);
    await page.keyboard.type("payroll sys");
    await page.getByRole("option", { name: "Payroll system" }).waitFor();
    await key("ArrowDown", "Enter");
    await page.getByRole("heading", { level: 1, name: "Map of Payroll system" }).waitFor();
    await tabTo(page, /^Payroll system, application, in the middle/);
    const details = page.getByRole("region", { name: "Payroll system" });
    await details.getByRole("heading", { name: /^Needed by/ }).waitFor();
    await key("ArrowRight");
    const below = await focused(page);
    expect(below).toMatch(/, 1 hop down$/);
    await key("ArrowLeft", "Space");
    const slider = page.getByRole("slider", { name: "Time" });
    await slider.waitFor();
    await page.getByRole("heading", { name: "Functions over time" }).waitFor();
    // A loss takes the focus nowhere: one goes on from where one was.
    expect(await focused(page)).toMatch(/^Payroll system, application, in the middle, lost, down/);
    await tabTo(page, /^Time$/, "Shift+Tab");
    await key("End");
    await expect.poll(() => addressOf(page).get("at")).toMatch(/^[1-9]/);
    await tabTo(page, /^As a table$/, "Shift+Tab");
    await key("Enter");
    await page
      .getByRole("table", { name: "What the map shows" })
      .getByRole("row", { name: /^Payroll system/ })
      .waitFor();
    await key("Enter");
    await page.getByRole("group", { name: /^Dependency map of / }).waitFor();
    await tabTo(page, /^Save picture$/);
    await key("Enter");
    await page.getByRole("menuitem", { name: /^As SVG/ }).waitFor();
    const downloading = page.waitForEvent("download");
    await key("Enter");
    expect((await downloading).suggestedFilename()).toBe("map-of-payroll-system.svg");
  });

  test("Tab goes from box to box", async () => {
    const page = await stage.open({ path: `${map}&up=0&down=1` });
    await shown(page);
    await box(page, /^Payroll,/).focus();
    await page.keyboard.press("Tab");
    expect(await page.locator("svg :focus").getAttribute("aria-label")).toMatch(/1 hop down/);
  });

  test("what is lost brings others down over time, and the time lines say when", async () => {
    const page = await stage.open({ path: map });
    await shown(page);
    await page.getByRole("combobox", { name: "Put in the middle" }).click();
    await page.keyboard.type("ad fs sign");
    await page.getByRole("option", { name: "AD FS sign-in" }).click();
    await box(page, /^AD FS sign-in, service, in the middle/).focus();
    await page.keyboard.press("Space");
    const slider = page.getByRole("slider", { name: "Time" });
    await slider.waitFor();
    await page.getByRole("heading", { name: "Functions over time" }).waitFor();
    await box(page, /^AD FS sign-in, .*lost, down$/).waitFor();
    const before = await page.getByRole("button", { name: /, down/ }).count();
    await slider.focus();
    for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => addressOf(page).get("at")).toMatch(/^[1-9]/);
    const later = await page.getByRole("button", { name: /, (?:lost, )?down|, at \d/ }).count();
    expect(later).toBeGreaterThan(before);
    await page.getByText("Payroll", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Give all back" }).click();
    await slider.waitFor({ state: "detached" });
  });

  test("tells the same as a table, with how things are known", async () => {
    const page = await stage.open({ path: "/map?around=exchange-ews&show=table" });
    const table = page.getByRole("table", { name: "What the map shows" });
    await table.waitFor();
    await table.getByRole("row", { name: /^Order mail robot.*\(.*observed.*\)/ }).waitFor();
    await page.getByRole("button", { name: "As a table" }).click();
    await page.getByRole("group", { name: /^Dependency map of / }).waitFor();
  });

  test("puts together what has no room, and says what", async () => {
    const page = await stage.open({ path: "/map?around=microsoft-365&up=4&down=4&most=40" });
    const words = page.getByText(/put together in \d+ box/);
    await words.waitFor(patience);
    const boxes = Number(/in (\d+) boxes/.exec(await words.innerText())?.[1]);
    expect(boxes).toBeLessThanOrEqual(40);
  });

  test("reaches as many hops as one writes", async () => {
    const page = await stage.open({ path: map });
    await shown(page);
    await page.getByRole("spinbutton", { name: "Hops up" }).fill("0");
    await page.getByRole("spinbutton", { name: "Hops down" }).fill("7");
    await expect.poll(() => addressOf(page).get("down"), patience).toBe("7");
    await page
      .getByRole("button", { name: /, 3 hops down$/ })
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: /hops? up$/ }).count()).toBe(0);
  });

  test("a map that nearly has room is not cut at the edge", async () => {
    const page = await stage.open({ path: `${map}&group=unit`, width: 1440, height: 900 });
    await shown(page);
    const frame = page.locator("[data-map-frame]");
    const beyond = () => frame.evaluate((one) => one.scrollWidth - one.clientWidth);
    await expect.poll(beyond, patience).toBe(0);
  });

  test.each([
    { group: "unit", column: "Unit" },
    { group: "site", column: "Nearest site" },
    { group: "service", column: "Nearest service" },
  ])("puts together by $group what the table says with it", async ({ group, column }) => {
    const page = await stage.open({ path: `${map}&down=4&group=${group}&show=table` });
    const table = page.getByRole("table", { name: "What the map shows" });
    await table.getByRole("columnheader", { name: column, exact: true }).waitFor();
    const cells = await table.locator("tbody tr td:nth-of-type(2)").allInnerTexts();
    const groups = [...new Set(cells)].filter((name) => name !== "–");
    expect(groups.length).toBeGreaterThan(0);
    await page.getByRole("button", { name: "As a table" }).click();
    await shown(page);
    for (const name of groups) {
      await page.locator("svg").getByText(name, { exact: true }).first().waitFor();
    }
  });

  test("filters by kind before drawing", async () => {
    const page = await stage.open({ path: `${map}&kinds=%5B%22function%22,%22application%22%5D` });
    await shown(page);
    const names = await page
      .locator("svg [role=button]")
      .evaluateAll((boxes) => boxes.map((one) => one.getAttribute("aria-label") ?? ""));
    expect(names.length).toBeGreaterThan(1);
    expect(names.every((name) => /, (?:function|application|put together), /.test(name))).toBe(
      true,
    );
  });

  test.each(["SVG", "PNG"])("is saved as %s", async (format) => {
    const page = await stage.open({ path: map });
    await shown(page);
    await page.getByRole("button", { name: "Save picture" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: new RegExp(`As ${format}`) }).click();
    expect((await download).suggestedFilename()).toBe(`map-of-payroll.${format.toLowerCase()}`);
  });

  test("says of an element that is not there what to do", async () => {
    const page = await stage.open({ path: "/map?around=nothing-of-that" });
    await page
      .getByRole("alert")
      .getByText(/nothing-of-that/)
      .waitFor();
  });

  test.each(["light", "dark"] as const)("keeps nobody out while it is used, %s", async (scheme) => {
    const page = await stage.open({ path: `${map}&lose=%5B%22ad-fs%22%5D&at=120`, scheme });
    await shown(page);
    await page.getByRole("heading", { name: "Functions over time" }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test("fits on a phone", async () => {
    const page = await stage.open({ path: `${map}&lose=%5B%22ad-fs%22%5D`, width: 360 });
    await shown(page);
    await page.getByRole("heading", { name: "Functions over time" }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
