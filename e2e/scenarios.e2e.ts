import { expect, test } from "vitest";
import { pick } from "./harness/pick.ts";
import { barriers, onStage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

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

  test("name what waits for each other for ever, and what to do it by that cannot be used then", async () => {
    const page = await stage.open({ path: "/scenarios/ransomware" });
    await page.getByText("A ring that never comes back").waitFor(patience);
    await page
      .getByText("Backup server waits for Password vault waits for Backup server.")
      .waitFor();
    const unusable = page.getByRole("list", { name: "Procedures that cannot be used then" });
    const restore = unusable.getByRole("listitem").filter({ hasText: "no copy of it can be read" });
    expect(await restore.innerText()).toContain("File server, Password vault");
    await restore.getByRole("link", { name: "Restore the server room from backup" }).click();
    await page
      .getByRole("heading", { level: 1, name: "Restore the server room from backup" })
      .waitFor();
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

  test("are begun, get what is lost with the outcome beside, are kept over a reload, and saved", async () => {
    const page = await stage.open({ path: "/scenarios" });
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("No telephones");
    await pick(page, "What is lost first", "Company phones");
    await page.getByRole("button", { name: "Begin it" }).click();
    await page.getByRole("heading", { name: "Outages" }).waitFor();
    await pick(page, "What else is lost", "Crisis messaging");
    const second = page.getByRole("group", { name: "Loss 2" });
    await second.getByLabel("Begins after").fill("soon");
    await page.keyboard.press("Tab");
    await second.getByText("“soon” is not a length of time", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: "Save", exact: true }).isDisabled()).toBe(true);
    await second.getByLabel("Begins after").fill("2h");
    await second.getByLabel("Until when").selectOption({ label: "For a time" });
    await second.getByLabel("For how long").fill("6h");
    await page
      .getByText("Every procedure and call tree for this scenario", { exact: false })
      .waitFor();
    await page.reload();
    await expect.poll(() => second.getByLabel("For how long").inputValue(), patience).toBe("6h");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const lost = page.getByRole("list", { name: "What is lost" });
    await lost.getByText("lost after 2 h, for 6 h").waitFor();
  });

  test("are copied, and removed with what names them after a look, which is taken back", async () => {
    const page = await stage.open({ path: "/scenarios/ad-fs-loss" });
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("heading", { name: "Edit: AD FS is lost, otherwise" }).waitFor();
    await page.goto(`${stage.url}/scenarios/ad-fs-loss`);
    await page.getByRole("button", { name: "Remove" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/removes AD FS is lost/).waitFor(patience);
    await dialog.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("heading", { level: 1, name: "Scenarios" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("link", { name: "AD FS is lost", exact: true }).waitFor();
  });

  test("are kept of what was lost on the map", async () => {
    const page = await stage.open({ path: "/losses?lose=%5B%22company-phones%22%5D" });
    await page.getByRole("button", { name: "Keep as a scenario" }).click();
    await page.getByRole("heading", { name: "Edit: Loss of Company phones" }).waitFor();
  });

  test("tell the order of recovery", async () => {
    const page = await stage.open({ path: "/scenarios/ad-fs-loss" });
    const steps = page.getByRole("table", { name: "Order of recovery" });
    await steps.getByRole("row", { name: /AD FS node 1/ }).waitFor();
  });

  test("include what has happened to Microsoft 365, by the harm it would do here", async () => {
    const page = await stage.open({ path: "/scenarios" });
    const known = page.getByRole("table", { name: /What has happened to Microsoft 365/ });
    await known.waitFor(patience);
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
    await page.getByRole("table", { name: /What has happened/ }).waitFor(patience);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${stage.url}/scenarios/ad-fs-loss?with=%5B%22password-hash-standby%22%5D`);
    await page.getByRole("table", { name: /^Outages over time/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${stage.url}/scenarios/ad-fs-loss?edit=true`);
    await page.getByRole("table", { name: /^Outages over time/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test("fit on a phone", async () => {
    const page = await stage.open({ path: "/scenarios", width: 360 });
    await page.getByRole("table", { name: /What has happened/ }).waitFor(patience);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.goto(`${stage.url}/scenarios/ad-fs-loss`);
    await page.getByRole("table", { name: /^Outages over time/ }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.goto(`${stage.url}/scenarios/ad-fs-loss?edit=true`);
    await page.getByRole("table", { name: /^Outages over time/ }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
