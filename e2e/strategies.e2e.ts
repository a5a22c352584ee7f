import { expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

onStage("strategies", (stage) => {
  test("they are shown at once, and ranked once their worth is known", async () => {
    const page = await stage.open({ path: "/strategies" });
    await page.getByRole("table", { name: "Strategies, not ranked yet" }).waitFor();
    const ranked = page.getByRole("table", { name: "Strategies, the most worth first" });
    await ranked.waitFor({ timeout: 50_000 });
    expect(await ranked.getByRole("row").nth(1).innerText()).toContain("Backup key on paper");
    await page.getByRole("radio", { name: "Ways to fail removed" }).check();
    await expect
      .poll(() => ranked.getByRole("row").nth(1).innerText(), { timeout: 50_000 })
      .toContain("Managed sign-in instead of AD FS");
    expect(new URL(page.url()).searchParams.get("by")).toBe("cuts");
    expect(await barriers(page)).toEqual([]);
  });

  test("a budget gives a sequence that is called greedy", async () => {
    const page = await stage.open({ path: "/strategies" });
    await page.getByLabel("Exactly, in EUR").fill("7000");
    const sequence = page.getByRole("table", { name: "A greedy sequence within 7,000 EUR" });
    await sequence.waitFor({ timeout: 50_000 });
    await page
      .getByText("That is a good answer, not certainly the best one.", { exact: false })
      .waitFor();
    expect(await sequence.getByRole("row").count()).toBe(4);
    await page.getByText("6,600 EUR of 7,000 EUR are spent.").waitFor();
  });

  test("what is implemented changes the plan, after a look at what that does, and is undone", async () => {
    const page = await stage.open({ path: "/strategies/password-hash-standby" });
    await page.getByRole("button", { name: "Mark as implemented" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByText(/password-hash-sync/)
      .first()
      .waitFor({ timeout: 30_000 });
    await dialog.getByRole("button", { name: "Mark as implemented" }).click();
    await page.getByRole("button", { name: "Mark as validated" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Mark as implemented" }).waitFor();
  });

  for (const scheme of ["light", "dark"] as const) {
    test(`nobody is kept out, ${scheme}`, async () => {
      const page = await stage.open({ path: "/strategies/retire-ad-fs", scheme });
      await page.getByRole("heading", { level: 2, name: "Approval" }).waitFor();
      expect(await barriers(page)).toEqual([]);
    });
  }

  test.each(["/strategies", "/strategies/retire-ad-fs"])("%s fits on a phone", async (path) => {
    const page = await stage.open({ path, width: 360, height: 740 });
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
