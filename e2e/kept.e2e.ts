import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { pick } from "./harness/pick.ts";
import { onStage } from "./harness/stage.ts";

/** What a field says after something is typed into it and the page is loaded again. */
async function typed(page: Page, label: string, text: string): Promise<string> {
  await page.getByLabel(label).fill(text);
  await page.reload();
  return page.getByLabel(label).inputValue();
}

onStage("what is typed survives a reload", (stage) => {
  test("the reason for a change, until it is saved or cancelled", async () => {
    const page = await stage.open({ path: "/elements/payroll" });
    const reason = page.getByLabel("Reason, for whoever reads the history");
    const remove = page.getByRole("button", { name: "Remove", exact: true });
    await remove.click();
    await reason.fill("Bought in from now on");
    await page.reload();
    await remove.click();
    expect(await reason.inputValue()).toBe("Bought in from now on");
    await page.getByRole("button", { name: "Cancel" }).click();
    await remove.click();
    expect(await reason.inputValue()).toBe("");
  });

  test("the name of what is begun, with what else it needs", async () => {
    const page = await stage.open({ path: "/scenarios" });
    await pick(page, "What is lost first", "AD FS sign-in");
    const name = "No sign-in on a Monday";
    expect(await typed(page, "Name", name)).toBe(name);
    expect(await page.getByLabel("What is lost first").inputValue()).toBe("AD FS sign-in");
    await page.getByRole("button", { name: "Begin it" }).click();
    await page.getByRole("heading", { name: "Edit: No sign-in on a Monday" }).waitFor();
    await page.goto(`${stage.url}/scenarios`);
    await page.getByLabel("Name").waitFor();
    expect(await page.getByLabel("Name").inputValue()).toBe("");
    expect(await page.getByLabel("What is lost first").inputValue()).toBe("");
  });

  test("the comment for an approval", async () => {
    const page = await stage.open({ path: "/strategies/retire-ad-fs" });
    expect(await typed(page, "Comment", "Ask finance first")).toBe("Ask finance first");
  });

  test("a change of a strategy that is half built", async () => {
    const page = await stage.open({ path: "/strategies/retire-ad-fs?edit=true" });
    await page.getByLabel("What changes").selectOption("Something new is there");
    expect(await typed(page, "What it is called", "Second tenant")).toBe("Second tenant");
    expect(await typed(page, "Restoring it takes", "4 hou")).toBe("4 hou");
  });

  test("what columns of a spreadsheet were decided to be, once the file is chosen again", async () => {
    const page = await stage.open({ path: "/import" });
    const choose = () =>
      page.getByLabel("Files of a plan").setInputFiles({
        name: "cranes.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("Id,Name,Kind,Remark\nnew-crane,New crane,site,tall\n"),
      });
    const column = page.getByLabel("Column D, Remark, is");
    await choose();
    await column.selectOption("Description");
    await page.reload();
    await choose();
    await page.getByRole("button", { name: "Guess all of it anew" }).waitFor();
    expect(await column.inputValue()).toBe("description");
    await page.getByRole("button", { name: "Guess all of it anew" }).click();
    await expect.poll(() => column.inputValue()).toBe("");
  });

  test("what is being written while an incident goes on, until it is written down", async () => {
    const page = await stage.open({ path: "/response" });
    await page.getByRole("button", { name: "Declare an incident" }).click();
    await page.getByLabel("What happened, in a few words").fill("No sign-in by AD FS");
    await pick(page, "What is lost", "AD FS sign-in");
    await page.getByRole("button", { name: "Declare it" }).click();
    await page.getByRole("heading", { level: 1, name: "No sign-in by AD FS" }).waitFor();
    for (const label of ["What happened", "A decision", "A task", "What was said"])
      expect(await typed(page, label, `${label}: not yet`)).toBe(`${label}: not yet`);
    await page.getByRole("button", { name: "Write the decision" }).click();
    await page.getByRole("list", { name: "Decisions" }).getByText("not yet").waitFor();
    await page.reload();
    expect(await page.getByLabel("A decision").inputValue()).toBe("");
    expect(await page.getByLabel("A task").inputValue()).toBe("A task: not yet");
  });
});
