import { callEndpoint, commitEdit, getPlan } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { makeAccount } from "./harness/make-account.ts";
import { barriers, onStage, type Stage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";
import { retryAfresh } from "./harness/retry-afresh.ts";

const password = "correct horse battery";
const simone = { name: "Simone Laurent", email: "simone.laurent@example.com", password };
const helena = { name: "Helena Brandt", email: "helena.brandt@example.com", password };

/** Changes the plan, by the administrator. */
async function change(stage: Stage, edit: Edit): Promise<void> {
  const { revision } = await callEndpoint(stage.administrator, getPlan);
  await callEndpoint(stage.administrator, commitEdit, { body: { edit: [...edit] }, revision });
}

const analysis = {
  id: "cash-management-bia",
  name: "Cash management",
  element: "cash-management",
  unit: "finance",
  status: "draft",
  contributors: ["simone-laurent"],
};

const group = (page: Page, url: string, name: string) =>
  page.goto(`${url}/impact-analyses/${analysis.id}?group=${name}`);

const stands = (page: Page, words: string) =>
  page.getByRole("region", { name: "Approval" }).getByText(words, { exact: true }).waitFor();

onStage("from an invitation to an approval", (stage) => {
  retryAfresh(stage);

  test("one is invited, answers and hands in, the other returns and approves, and a change asks again", {
    timeout: 400_000,
  }, async () => {
    await change(stage, [{ put: `impactAnalyses/${analysis.id}`, value: analysis }]);
    const manager = await stage.openStranger();
    await makeAccount(manager, await stage.invitation({ role: "continuity-manager" }), helena);
    await group(manager, stage.url, "about");
    await manager.getByRole("button", { name: "Invite Simone Laurent" }).click();
    const link = await manager.getByRole("textbox", { name: "Link" }).inputValue();
    await manager.getByRole("button", { name: "I have kept it" }).click();

    const contributor = await stage.openStranger();
    await makeAccount(contributor, link, simone);
    await contributor.goto(`${stage.url}/impact-analyses`);
    await contributor.getByText("You are asked to answer an analysis").waitFor();
    await contributor.getByRole("link", { name: "Cash management" }).first().click();
    await group(contributor, stage.url, "impact");
    await contributor.getByRole("gridcell", { name: "Money after 4 h: not rated" }).click();
    await group(contributor, stage.url, "objectives");
    await contributor
      .getByLabel("How critical is it for the organisation?")
      .selectOption("Important");
    await contributor.getByRole("button", { name: "Save", exact: true }).click();
    await contributor.getByText(/^Saved at/).waitFor();

    const elsewhere = await stage.openElsewhere(contributor, {
      path: `/impact-analyses/${analysis.id}?group=objectives`,
    });
    const level = elsewhere.getByLabel("How critical is it for the organisation?");
    await expect.poll(() => level.inputValue(), patience).toBe("important");
    await group(elsewhere, stage.url, "check");
    await elsewhere.getByRole("button", { name: "Hand in for approval" }).click();
    await stands(elsewhere, "Waits for approval");

    await group(manager, stage.url, "check");
    await manager.getByLabel("Comment").fill("What of the bank's cut-off at three?");
    await manager.getByRole("button", { name: "Return with a comment" }).click();
    await stands(manager, "Returned for revision");

    await group(contributor, stage.url, "check");
    await contributor.getByText("What of the bank's cut-off at three?").waitFor();
    await group(contributor, stage.url, "workaround");
    await contributor.getByLabel("Another time").fill("The last working day of a month");
    await contributor.getByRole("button", { name: "Add", exact: true }).click();
    await group(contributor, stage.url, "check");
    await contributor.getByRole("button", { name: "Hand in again" }).click();
    await stands(contributor, "Waits for approval");

    await group(manager, stage.url, "check");
    await manager.getByRole("button", { name: "Approve", exact: true }).click();
    await stands(manager, "Approved");
    expect(await barriers(manager)).toEqual([]);

    // What is changed is not approved any more, and the edit has to say so.
    await change(stage, [
      { put: `impactAnalyses/${analysis.id}/criticality`, value: "mission-critical" },
      { put: `impactAnalyses/${analysis.id}/status`, value: "draft" },
    ]);
    await group(manager, stage.url, "check");
    await stands(manager, "Approved, but changed since");
    await manager.getByText("2 things were changed since").click();
    expect(await barriers(manager)).toEqual([]);
  });

  test("what people of the unit use is proposed with how many, and taken over", async () => {
    await stage.readUsage();
    const begun = { ...analysis, id: "receivables-bia", element: "receivables" };
    await change(stage, [{ put: "impactAnalyses/receivables-bia", value: begun }]);
    const page = await stage.open({ path: "/impact-analyses/receivables-bia?group=dependencies" });
    await page.getByRole("button", { name: "Begin the list" }).click();
    const used = page.getByRole("region", { name: "What is used" });
    await used
      .getByText(/Used by \d+ of \d+ people/)
      .first()
      .waitFor();
    const first = used.getByRole("button", { name: /^Take over / }).first();
    const name = ((await first.getAttribute("aria-label")) ?? "").replace("Take over ", "");
    await first.click();
    const listed = page.getByRole("group", { name, exact: true });
    await expect.poll(() => listed.getByLabel("Note").inputValue()).toMatch(/^Used by/);
    await used.getByRole("button", { name: `Take over ${name}` }).waitFor({ state: "detached" });
    expect(await barriers(page)).toEqual([]);
  });
});
