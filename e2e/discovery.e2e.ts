import { beforeAll, expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

const surprises = { name: "Connections that the plan does not declare" } as const;

onStage("discovery", (stage) => {
  beforeAll(() => stage.readObserved());

  test("shows what differs from the plan, with its evidence and what stands on it", async () => {
    const page = await stage.open({ path: "/discovery" });
    const table = page.getByRole("table", surprises);
    await table
      .getByRole("row", { name: /Customs declaration software.*10\.20\.9\.50.*1433 \(database\)/ })
      .waitFor();
    await page
      .getByRole("table", { name: "What everything leans on" })
      .getByRole("row", { name: /Active Directory.*alone: there is no second one/ })
      .waitFor();
    await page
      .getByRole("table", { name: "Third parties that were reached" })
      .getByRole("row", { name: /192\.0\.2\.77 by address alone/ })
      .waitFor();
  });

  test("what is confirmed is declared, with an element for a machine that had none", async () => {
    const page = await stage.open({ path: "/discovery" });
    await page
      .getByRole("button", { name: "Confirm Customs declaration software to 10.20.9.50" })
      .click();
    const choosing = page.getByRole("dialog");
    await choosing.getByLabel("Name").fill("Declarations under a desk");
    await choosing.getByRole("button", { name: "Show what it does" }).click();
    await page.getByRole("button", { name: "Declare it" }).click();
    await page.getByText("It is declared.").first().waitFor();
    await page
      .getByRole("button", { name: "Confirm Customs declaration software to 10.20.9.50" })
      .waitFor({ state: "detached" });
  });

  test("what is explained is not asked again", async () => {
    const page = await stage.open({ path: "/discovery" });
    const name = "Explain or reject Warehouse management system to File server";
    await page.getByRole("button", { name }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Why").fill("Templates of labels, which are kept on the printers too");
    await dialog.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("button", { name: "Save the answer" }).click();
    await page.getByText("The answer is saved.").first().waitFor();
    await page.getByRole("button", { name }).waitFor({ state: "detached" });
  });

  test.each(["light", "dark"] as const)("keeps nobody out, %s", async (scheme) => {
    const page = await stage.open({ path: "/discovery", scheme });
    await page.getByRole("table", surprises).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test("fits on a phone", async () => {
    const page = await stage.open({ path: "/discovery", width: 390 });
    await page.getByRole("table", surprises).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  });
});
