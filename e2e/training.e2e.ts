import { expect, test } from "vitest";
import { onStage } from "./harness/stage.ts";

onStage("courses", (stage) => {
  test("a course is begun for a role, its results recorded, and who is due told with why", async () => {
    const page = await stage.open({ path: "/training" });
    const beginning = page.getByRole("region", { name: "A new course" });
    await beginning.getByLabel("Name").fill("Leading an exercise");
    await beginning.getByRole("button", { name: "Begin it" }).click();
    await page.getByRole("heading", { name: "Edit: Leading an exercise" }).waitFor();
    await page.getByRole("checkbox", { name: "who leads an exercise" }).check();
    await page.getByLabel("What is to be reached").fill("80 %");
    await page.getByLabel("How long it holds").fill("26w");
    await page.getByRole("button", { name: "Save" }).last().click();
    const due = page.getByRole("table", { name: "Who is due, the longest overdue first" });
    await due.getByRole("row", { name: /Lars Dahl.*never done/ }).waitFor();

    await page.getByRole("button", { name: "Record who was trained" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: "Lars Dahl" }).check();
    await dialog.getByRole("checkbox", { name: "Helena Brandt" }).check();
    await dialog.getByLabel("Lars Dahl, in %").fill("90");
    await dialog.getByLabel("Helena Brandt, in %").fill("70");
    await dialog.getByRole("button", { name: "Record it" }).click();
    await dialog.waitFor({ state: "detached" });
    const people = page.getByRole("table", { name: "Whom the course is for, and who has done it" });
    await people
      .getByRole("row", { name: /Helena Brandt.*70 %, not passed.*never done/ })
      .waitFor();
    await people.getByRole("row", { name: /Lars Dahl.*who leads an exercise.*90 %/ }).waitFor();
    expect(await due.getByRole("row", { name: /Lars Dahl/ }).count()).toBe(0);
  });
});
