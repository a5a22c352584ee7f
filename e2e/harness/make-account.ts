import type { Page } from "playwright-core";
import { codeOf } from "./one-time-code.ts";

/** Who accepts an invitation. */
export type Newcomer = { readonly name: string; readonly email: string; readonly password: string };

/** Makes a local account by a link and sets up an authenticator app; returns a backup code. The page is the overview then. */
export async function makeAccount(
  page: Page,
  link: string,
  { name, email, password }: Newcomer,
): Promise<string> {
  await page.goto(link);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").first().fill(email);
  await page.getByLabel("Password, at least 12 characters").fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.getByRole("heading", { name: "Set up an authenticator app" }).waitFor();
  const key = await page.locator("#key").innerText();
  const backup = await page.locator("#codes li").first().innerText();
  await page.getByLabel("Code that the app shows").fill(codeOf(key));
  await page.getByRole("button", { name: "Check the code" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  return backup;
}
