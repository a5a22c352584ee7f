import { expect, test } from "vitest";
import { makeAccount } from "./harness/make-account.ts";
import { patience } from "./harness/patience.ts";
import { barriers, onStage } from "./harness/stage.ts";

onStage("the programme", (stage) => {
  test("what is due is put off with a reason and an approver, and stays in the list", async () => {
    const page = await stage.open({ path: "/programme?what=repeat" });
    const first = page.getByRole("button", { name: /^Put off repeat: / }).first();
    const what = (await first.getAttribute("aria-label"))?.replace("Put off repeat: ", "") ?? "";
    await first.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Until").fill("2199-01-01");
    await dialog.getByLabel("Why it may wait").fill("The hall is being rebuilt");
    await dialog.getByLabel("Who allowed it").selectOption({ label: "Helena Brandt" });
    await dialog.getByText(/adds/i).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Put it off" }).click();
    await page.getByText("It is put off, and stays in the list with its reason.").first().waitFor();
    await page.getByLabel("How it stands").selectOption({ label: "Put off" });
    const row = page.getByRole("row").filter({ hasText: what }).filter({ hasText: "rebuilt" });
    await row.getByText(/allowed by Helena Brandt: The hall is being rebuilt/).waitFor();
  });

  test("a combination of failures that nobody rehearsed becomes an exercise in the calendar", async () => {
    const page = await stage.open({ path: "/programme?part=proposals" });
    const plan = page.getByRole("button", {
      name: "Plan this exercise: Without Customs authority",
    });
    await plan.click();
    const { promise: go, resolve: letGo } = Promise.withResolvers<void>();
    await page.route("**/api/v1/programme/proposals*", (route) => go.then(() => route.continue()));
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("On which day").fill("2027-03-10");
    await dialog.getByText(/It is no scenario of the plan yet/).waitFor();
    await dialog.getByRole("button", { name: "Plan it" }).click();
    await page.getByText("The exercise is planned, and stands in the calendar.").first().waitFor();
    await page.locator("section[aria-busy=true]", { hasText: "What to rehearse next" }).waitFor();
    await expect.poll(() => plan.getAttribute("aria-disabled"), patience).toBe("true");
    letGo();
    await page.locator("section[aria-busy=true]").waitFor({ state: "detached", ...patience });
    await page.goto(`${stage.url}/programme?part=calendar&month=2027-03`);
    const list = page.getByRole("table", { name: "The same as a list" });
    await list.getByRole("row", { name: /10 Mar 2027 Hold: Without Customs authority/ }).waitFor();
  });

  test("a calendar program reads what is due by an address that is shown once", async () => {
    const page = await stage.openStranger();
    await makeAccount(page, await stage.invitation({ role: "viewer" }), {
      name: "Ada Brink",
      email: "ada@halden.example",
      password: "a long word for the calendar",
    });
    await page.goto(`${stage.url}/programme`);
    await page.getByRole("button", { name: "Subscribe in a calendar" }).click();
    await page.getByRole("button", { name: "Make the address" }).click();
    const address = await page.getByLabel("Address").inputValue();
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR/);
    await page.getByRole("button", { name: "I have kept it" }).click();
  });

  test("readiness leads from a function to the evidence", async () => {
    const page = await stage.open({ path: "/programme?part=readiness" });
    await page.getByRole("link", { name: "Payroll", exact: true }).first().click();
    const panel = page.getByRole("region", { name: "Readiness" });
    await panel.getByRole("link", { name: "Pay without the bureau" }).first().waitFor();
  });
});

onStage("training", (stage) => {
  test("who was trained is recorded for several at once, and is due no more", async () => {
    const page = await stage.open({ path: "/training?due=true" });
    const people = page.getByRole("table", { name: "Who has done which course" });
    await people.getByRole("row", { name: /Arjun Mehta.*due: never done/ }).waitFor();
    await page.getByRole("button", { name: "Record who was trained" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Course").selectOption({ label: "Alternative connectivity" });
    await dialog.getByRole("checkbox", { name: "Arjun Mehta" }).check();
    await dialog.getByRole("checkbox", { name: "Fatima Benali" }).check();
    await dialog.getByRole("button", { name: "Record it" }).click();
    await page.getByText("It is recorded who was trained.").first().waitFor();
    const courses = page.getByRole("table", { name: "Courses", exact: true });
    await courses.getByRole("row", { name: /Alternative connectivity.*2 of \d+/ }).waitFor();
  });
});
