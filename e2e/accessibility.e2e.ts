import { expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

const pages = [
  { path: "/", shows: "Not covered: mission critical" },
  { path: "/elements", shows: "Active Directory" },
  { path: "/elements/order-intake", shows: "One loss is enough (8)" },
  { path: "/elements/payroll/edit", shows: "Requirement 1" },
  { path: "/new-element", shows: "Add an element" },
] as const;

onStage("for everybody", (stage) => {
  for (const scheme of ["light", "dark"] as const) {
    test.each(pages)(`$path keeps nobody out, ${scheme}`, async ({ path, shows }) => {
      const page = await stage.open({ path, scheme });
      await page.getByText(shows).first().waitFor();
      expect(await barriers(page)).toEqual([]);
    });
  }

  test("the page to sign in keeps nobody out", async () => {
    const page = await stage.openStranger();
    await page.goto(`${stage.url}/sign-in`);
    await page.getByRole("heading", { name: "Sign in with a local account" }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test.each(pages)("$path fits on a phone", async ({ path, shows }) => {
    const page = await stage.open({ path, width: 360, height: 740 });
    await page.getByText(shows).first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
