import { expect, test } from "vitest";
import { pick } from "./harness/pick.ts";
import { barriers, onStage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

onStage("strategies", (stage) => {
  test("they are shown at once, and ranked once their worth is known", async () => {
    const page = await stage.open({ path: "/strategies" });
    await page.getByRole("table", { name: "Strategies, not ranked yet" }).waitFor();
    const ranked = page.getByRole("table", { name: "Strategies, the most worth first" });
    await ranked.waitFor(patience);
    expect(await ranked.getByRole("row").nth(1).innerText()).toContain("Backup key on paper");
    await page.getByRole("radio", { name: "Ways to fail removed" }).check();
    await expect
      .poll(() => ranked.getByRole("row").nth(1).innerText(), patience)
      .toContain("Managed sign-in instead of AD FS");
    expect(new URL(page.url()).searchParams.get("by")).toBe("cuts");
    expect(await barriers(page)).toEqual([]);
  });

  test("a budget gives a sequence that is called greedy", async () => {
    const page = await stage.open({ path: "/strategies" });
    await page.getByLabel("Exactly, in EUR").fill("7000");
    const sequence = page.getByRole("table", { name: "A greedy sequence within 7,000 EUR" });
    await sequence.waitFor(patience);
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
      .waitFor(patience);
    await dialog.getByRole("button", { name: "Mark as implemented" }).click();
    await page.getByRole("button", { name: "Mark as validated" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Mark as implemented" }).waitFor();
  });

  test("one is proposed, its change built by choosing, and its worth told before it is saved", async () => {
    const page = await stage.open({ path: "/strategies" });
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Radios for drivers");
    await page.getByRole("button", { name: "Begin it" }).click();
    await page.getByText("It changes nothing yet", { exact: false }).waitFor();
    await page.getByLabel("Costs once").fill("12000");
    await page.getByLabel("What changes").selectOption({ label: "Something new is there" });
    await page.getByLabel("What it is called").fill("Radios");
    await page.getByLabel("What it is", { exact: true }).selectOption({ label: "Infrastructure" });
    await page.getByRole("button", { name: "Add this change" }).click();
    await page.getByText("adds Radios (elements/radios)").waitFor();
    await page.getByLabel("What changes").selectOption({ label: "It can be missed for longer" });
    await pick(page, "Whose need", "Talking to drivers");
    await page.getByLabel("Which need").selectOption({ index: 1 });
    await page.getByLabel("Can be missed for").fill("8h");
    await page.getByRole("button", { name: "Add this change" }).click();
    const worth = page.getByRole("region", { name: "What it would be worth" });
    await worth.getByText(/12,000 EUR in the first year/).waitFor(patience);
    await page.reload();
    await page.getByText("adds Radios (elements/radios)").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Radios for drivers" }).waitFor();
  });

  test("one is rejected only with a reason, which its history keeps", async () => {
    const page = await stage.open({ path: "/strategies/longer-desk-sessions" });
    await page.getByRole("button", { name: "Reject" }).click();
    const dialog = page.getByRole("dialog");
    const reject = dialog.getByRole("button", { name: "Reject" });
    await dialog
      .getByText("No gap, weak point or finding")
      .or(dialog.getByText("Changes"))
      .first()
      .waitFor(patience);
    expect(await reject.isDisabled()).toBe(true);
    await dialog.getByLabel("Reason").fill("Shared screens stay unlocked");
    await reject.click();
    await page.getByText(/Shared screens stay unlocked/).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Reject" }).waitFor();
  });

  const pages = ["/strategies/retire-ad-fs", "/strategies/retire-ad-fs?edit=true"];

  for (const scheme of ["light", "dark"] as const) {
    test(`nobody is kept out, ${scheme}`, async () => {
      for (const path of pages) {
        const page = await stage.open({ path, scheme });
        await page.getByText(/in the first year; for every thousand/).waitFor(patience);
        expect(await barriers(page), path).toEqual([]);
      }
    });
  }

  test.each(["/strategies", ...pages])("%s fits on a phone", async (path) => {
    const page = await stage.open({ path, width: 360, height: 740 });
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
