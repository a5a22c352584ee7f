import { expect, test } from "vitest";
import { onStage } from "./harness/stage.ts";

onStage("around the pages", (stage) => {
  test("whoever is not signed in signs in first", async () => {
    const page = await stage.openStranger();
    await page.goto(`${stage.url}/elements?gap=any`);
    await page.getByRole("heading", { name: "If that is down: a local account" }).waitFor();
    expect(new URL(page.url()).searchParams.get("to")).toBe("/elements?gap=any");
  });

  test("a link of another start lets nobody in, and says so", async () => {
    const page = await stage.openStranger();
    await page.goto(`${stage.url}/enter#another`);
    await page.getByText("This link is not of the server that runs now").waitFor();
    const answer = await page.request.get(`${stage.url}/api/v1/me`);
    expect(answer.status()).toBe(401);
  });

  test("no script reads what lets the administrator in, and it goes at the end", async () => {
    const page = await stage.open();
    expect(await page.evaluate("document.cookie")).toBe("");
    await page.getByRole("button", { name: /^Your account/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL(/sign-in/);
    expect((await page.request.get(`${stage.url}/api/v1/me`)).status()).toBe(401);
  });

  test("the search is reached and used by keyboard", async () => {
    const page = await stage.open();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("payroll system");
    await page.getByRole("option", { name: /Payroll system/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, exact: true, name: "Payroll system" }).waitFor();
  });

  test("the first key leads past the navigation", async () => {
    const page = await stage.open();
    await page.reload();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the page");
  });

  test("what somebody chose of light and dark stays", async () => {
    const page = await stage.open();
    await page.getByRole("button", { name: /^Your account/ }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await page.reload();
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    expect(await page.evaluate("document.documentElement.style.colorScheme")).toBe("dark");
  });

  test("an address that leads nowhere says so", async () => {
    const page = await stage.open({ path: "/nowhere" });
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  });

  test("nothing of the page is refused by its security policy", async () => {
    const page = await stage.openStranger();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && /Content Security Policy/.test(message.text())) {
        refused.push(message.text());
      }
    });
    await page.goto(`${stage.url}/sign-in`);
    await page.getByRole("heading", { name: "If that is down: a local account" }).waitFor();
    const other = await stage.open();
    other.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await other.goto(`${stage.url}/elements`);
    await other.getByRole("table").waitFor();
    expect(refused).toEqual([]);
  });
});
