import { callEndpoint, commitEdit, getPlan, getRecord } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { expect, test } from "vitest";
import { onStage, type Stage } from "./harness/stage.ts";

async function change(stage: Stage, edit: Edit, reason: string): Promise<number> {
  const { revision } = await callEndpoint(stage.administrator, getPlan);
  const body = { edit, reason };
  return (await callEndpoint(stage.administrator, commitEdit, { body, revision })).revision;
}

async function nameOf(stage: Stage, id: string): Promise<unknown> {
  const path = { collection: "elements", id } as const;
  return (await callEndpoint(stage.administrator, getRecord, { path })).record["name"];
}

onStage("the history", (stage) => {
  test("any revision is taken back, long after it was made, and what others did elsewhere stays", async () => {
    const revision = await change(
      stage,
      [{ put: "elements/payroll/name", value: "Wages" }],
      "A better name",
    );
    await change(stage, [{ put: "elements/order-intake/name", value: "Orders" }], "Shorter");
    const page = await stage.open({ path: "/elements/payroll" });
    const history = page.getByRole("region", { name: "History" });
    await history.getByText(/A better name/).waitFor();
    await history.getByRole("button", { name: `Take back revision ${revision}` }).click();
    const dialog = page.getByRole("dialog", { name: `Take back revision ${revision}?` });
    await dialog.getByText(/all else stays/).waitFor();
    await dialog.getByText(/Wages/).first().waitFor();
    expect(await dialog.getByText(/was changed later/).count()).toBe(0);
    await dialog.getByRole("button", { name: "Take back" }).click();
    await page.getByText(`Revision ${revision} is taken back.`).first().waitFor();
    await page.getByRole("heading", { level: 1, name: "Payroll", exact: true }).waitFor();
    expect(await nameOf(stage, "payroll")).toBe("Payroll");
    expect(await nameOf(stage, "order-intake")).toBe("Orders");
    await page.goto(`${stage.url}/history`);
    await page.getByRole("link", { name: "Orders", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Orders" }).waitFor();
  });

  test("what was changed later as well is said before it goes", async () => {
    const first = await change(
      stage,
      [{ put: "elements/freight-invoicing/name", value: "Bills" }],
      "First thought",
    );
    await change(
      stage,
      [{ put: "elements/freight-invoicing/name", value: "Billing" }],
      "Second thought",
    );
    const page = await stage.open({ path: "/history" });
    await page.getByRole("button", { name: `Take back revision ${first}` }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("The same was changed later. That goes as well:").waitFor();
    await dialog.getByText(/Second thought/).waitFor();
    await dialog.getByRole("button", { name: "Take back" }).click();
    await page.getByText(`Revision ${first} is taken back.`).first().waitFor();
    await page.getByRole("button", { name: `Take back revision ${first}` }).click();
    await dialog.getByText(/there is nothing to take back/).waitFor();
    expect(await dialog.getByRole("button", { name: "Take back" }).isDisabled()).toBe(true);
  });
});
