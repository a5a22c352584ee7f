import { expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

const strategy = "Password hashes in Entra as standby";

onStage("scenarios", (stage) => {
  test("are found by their words, and show who stops, for how long and why", async () => {
    const page = await stage.open({ path: "/scenarios" });
    await page.getByRole("searchbox", { name: "Find scenarios and incidents" }).fill("ad fs lost");
    await page.getByRole("link", { name: "AD FS is lost" }).click();
    await page.getByRole("heading", { level: 1, name: "AD FS is lost" }).waitFor();
    const outages = page.getByRole("table", { name: "Outages over time" });
    await outages.getByRole("row", { name: /Talking to drivers.*breaks its MTPD/ }).waitFor();
    await outages.getByRole("button", { name: "Why Talking to drivers is affected" }).click();
    await outages.getByRole("list", { name: "Why Talking to drivers drops" }).waitFor();
  });

  test("are compared with strategies, which the address keeps", async () => {
    const page = await stage.open({ path: "/scenarios/ad-fs-loss" });
    await page.getByRole("combobox", { name: /Compare with these strategies/ }).click();
    await page
      .getByRole("menuitemcheckbox", { name: strategy })
      .or(page.getByRole("option", { name: strategy }))
      .click();
    await page.keyboard.press("Escape");
    const row = page.getByRole("row", {
      name: /Talking to drivers.*breaks its MTPD.*not affected/,
    });
    await row.waitFor();
    await page.reload();
    await row.waitFor();
    expect(new URL(page.url()).searchParams.get("with")).toBe('["password-hash-standby"]');
  });

  test("tell the order of recovery", async () => {
    const page = await stage.open({ path: "/scenarios/ad-fs-loss" });
    const steps = page.getByRole("table", { name: "Order of recovery" });
    await steps.getByRole("row", { name: /AD FS node 1/ }).waitFor();
  });

  test("include what has happened to Microsoft 365, by the harm it would do here", async () => {
    const page = await stage.open({ path: "/scenarios" });
    const known = page.getByRole("table", { name: /What has happened to Microsoft 365/ });
    await known.waitFor({ timeout: 30_000 });
    await known.getByRole("link").first().click();
    await page.getByRole("list", { name: "What is lost" }).waitFor();
    await page.getByRole("heading", { name: "Outages" }).waitFor();
  });

  test("say of one that is not there what to do", async () => {
    const page = await stage.open({ path: "/scenarios/nothing-of-that" });
    await page.getByText(/The plan has no scenario nothing-of-that/).waitFor();
  });

  test.each(["light", "dark"] as const)("keep nobody out, %s", async (scheme) => {
    const page = await stage.open({ path: "/scenarios", scheme });
    await page.getByRole("table", { name: /What has happened/ }).waitFor({ timeout: 30_000 });
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${stage.url}/scenarios/ad-fs-loss?with=%5B%22password-hash-standby%22%5D`);
    await page.getByRole("table", { name: /^Outages over time/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test("fit on a phone", async () => {
    const page = await stage.open({ path: "/scenarios", width: 360 });
    await page.getByRole("table", { name: /What has happened/ }).waitFor({ timeout: 30_000 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.goto(`${stage.url}/scenarios/ad-fs-loss`);
    await page.getByRole("table", { name: /^Outages over time/ }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
