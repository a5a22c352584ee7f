import { expect, test } from "vitest";
import { token } from "./harness/example-server.ts";
import { makeAccount } from "./harness/make-account.ts";
import { onStage } from "./harness/stage.ts";

onStage("around the pages", (stage) => {
  test("whoever is not signed in signs in first", async () => {
    const page = await stage.openStranger();
    await page.goto(`${stage.url}/elements?gap=any`);
    await page.getByRole("heading", { name: "Sign in with a local account" }).waitFor();
    expect(new URL(page.url()).searchParams.get("to")).toBe("/elements?gap=any");
  });

  test("a link of another start lets nobody in, and says so", async () => {
    const page = await stage.openStranger();
    await page.goto(`${stage.url}/enter#another`);
    await page.getByText("This link is not of the server that runs now").waitFor();
    const answer = await page.request.get(`${stage.url}/api/v1/me`);
    expect(answer.status()).toBe(401);
  });

  test("whoever is invited makes an account with a second factor, and signs in with it again", async () => {
    const page = await stage.openStranger();
    const backup = await makeAccount(page, stage.setupLink(), {
      name: "Ada Winter",
      email: "ada@halden.example",
      password: "a long enough password",
    });
    await page.getByRole("button", { name: "Your account: Ada Winter" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in with a local account" }).waitFor();
    await page.goto(`${stage.url}/sign-in?to=/elements/payroll`);
    await page.getByLabel("E-mail address").last().fill("ada@halden.example");
    await page.getByRole("textbox", { name: "Password" }).last().fill("a long enough password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByLabel("Code of the authenticator app, or a backup code").fill(backup);
    await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
    await page.getByRole("heading", { level: 1, exact: true, name: "Payroll" }).waitFor();
  });

  test("no page to sign in leads to another site", async () => {
    const page = await stage.openStranger();
    for (const to of [
      "//elsewhere.example",
      "/..//elsewhere.example",
      "https://elsewhere.example",
    ]) {
      await page.goto(`${stage.url}/enter?to=${encodeURIComponent(to)}#${token}`);
      await page.waitForURL((url) => !["/enter", "/sign-in"].includes(url.pathname));
      expect(new URL(page.url()).origin, to).toBe(stage.url);
    }
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

  test("what is found leads to its page, and says where it has none", async () => {
    const page = await stage.open();
    const box = page.getByRole("combobox", { name: "Search the plan" });
    await box.fill("lars dahl");
    await page.getByRole("option", { name: "Lars Dahl People, without a page" }).waitFor();
    await box.fill("rebuild ad fs");
    await page.getByRole("option", { name: "Rebuild AD FS Procedures" }).click();
    await page.getByRole("heading", { level: 1, name: "Rebuild AD FS" }).waitFor();
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
    await page.getByRole("heading", { name: "Sign in with a local account" }).waitFor();
    const other = await stage.open();
    other.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await other.goto(`${stage.url}/elements`);
    await other.getByRole("table").waitFor();
    expect(refused).toEqual([]);
  });
});
