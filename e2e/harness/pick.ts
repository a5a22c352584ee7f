import type { Page } from "playwright-core";

/** Picks the one of a long list that has a name, by typing that. */
export async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).pressSequentially(name);
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
}
