import { callEndpoint, changePerson, listPeople, type Role } from "@mainstay/api";
import { addDays } from "@mainstay/plan";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enter } from "./harness/enter.ts";
import { makeAccount } from "./harness/make-account.ts";
import { patience } from "./harness/patience.ts";
import { retryAfresh } from "./harness/retry-afresh.ts";
import { barriers, onStage, type Stage } from "./harness/stage.ts";

const password = "correct horse battery";
const helena = { name: "Helena Brandt", email: "helena.brandt@example.com", password };
const jonas = { name: "Jonas Keller", email: "jonas.keller@example.com", password };
const simone = { name: "Simone Laurent", email: "simone.laurent@example.com", password };

const until = addDays(new Date().toISOString().slice(0, 10), 14);

/** Gives somebody another role. */
async function become(stage: Stage, { email }: typeof helena, role: Role): Promise<void> {
  const query = { text: email };
  const { items } = await callEndpoint(stage.administrator, listPeople, { query });
  for (const { id } of items) {
    const body = { role, units: [] };
    await callEndpoint(stage.administrator, changePerson, { path: { person: id }, body });
  }
}

/** Where it is asked who a delegation can name. */
const whom = "**/api/v1/delegations/people*";

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

onStage("delegations", (stage) => {
  retryAfresh(stage);

  test("somebody away lets somebody else decide until a day, who approves on their behalf, until it is ended", {
    timeout: 400_000,
  }, async () => {
    const deputy = await enter(stage, simone, "viewer");
    await deputy.goto(`${stage.url}/admin/delegations`);
    await part(deputy, "Delegated by you").getByText("You approve nothing").waitFor();
    expect(await deputy.getByRole("button", { name: "Delegate" }).count()).toBe(0);

    const manager = await enter(stage, helena, "continuity-manager");
    // What could not be asked is not told as if there were nothing.
    const { promise: failing, resolve: fail } = Promise.withResolvers<void>();
    await manager.route(whom, (route) => failing.then(() => route.fulfill({ status: 403 })));
    const asked = manager.waitForResponse("**/api/v1/delegations?*");
    await manager.goto(`${stage.url}/admin/delegations`);
    await asked;
    await manager.getByText("Loading").first().waitFor();
    expect(await part(manager, "Delegated by you").count()).toBe(0);
    fail();
    await manager.getByRole("button", { name: "Try again" }).waitFor();
    expect(await part(manager, "Delegated by you").count()).toBe(0);
    await manager.unroute(whom);
    await manager.getByRole("button", { name: "Try again" }).click();
    await part(manager, "Delegated by you").getByText("Nobody decides in your place").waitFor();
    await manager.getByRole("button", { name: "Delegate", exact: true }).press("Enter");
    const dialog = manager.getByRole("dialog", { name: "Let somebody decide" });
    expect(await dialog.getByLabel("In whose place").count()).toBe(0);
    // With the keyboard alone.
    const decides = dialog.getByRole("combobox", { name: "Who decides" });
    await decides.pressSequentially("simone");
    await dialog.getByRole("option", { name: /^Simone Laurent/ }).waitFor();
    // A list that comes anew in between has nothing chosen any more: who sees that goes to it again.
    const choose = async () => {
      await decides.press("ArrowDown");
      await decides.press("Enter");
      return decides.inputValue();
    };
    await expect.poll(choose, patience).toBe("Simone Laurent");
    await dialog.getByLabel("Procedures").press("Space");
    await dialog.getByLabel("Until").fill(until);
    expect(await barriers(manager)).toEqual([]);
    await dialog.getByRole("button", { name: "Delegate" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    const row = part(manager, "Delegated by you").getByRole("row", { name: /^Simone Laurent/ });
    await row.getByText("Procedures").waitFor();
    await row.getByText(/^until \d/).waitFor();
    await manager.reload();
    await row.waitFor();
    expect(await barriers(manager)).toEqual([]);

    const other = await enter(stage, jonas, "continuity-manager");
    await other.goto(`${stage.url}/sops/ad-fs-rebuild`);
    await other.getByRole("button", { name: "Hand in for approval" }).click();
    await part(other, "Approval").getByText("Waits for approval", { exact: true }).waitFor();
    await other.goto(`${stage.url}/admin/delegations`);
    await part(other, "Among others")
      .getByRole("row", { name: /^Simone Laurent/ })
      .waitFor();
    expect(await other.getByRole("button", { name: /^End/ }).count()).toBe(0);

    await deputy.goto(stage.url);
    await part(deputy, "Waits for you").getByText(", for Helena Brandt").waitFor();
    await deputy.goto(`${stage.url}/sops/ad-fs-rebuild`);
    const approval = part(deputy, "Approval");
    await approval
      .getByText(/^You decide for Helena Brandt, who has delegated it to you until \d/)
      .waitFor();
    expect(await barriers(deputy)).toEqual([]);
    await approval.getByRole("button", { name: "Approve", exact: true }).click();
    await approval.getByText("approved it on behalf of Helena Brandt").waitFor();

    await become(stage, helena, "viewer");
    await deputy.goto(`${stage.url}/admin/delegations`);
    await part(deputy, "Delegated to you")
      .getByText("Does not count: Helena Brandt may not approve any more")
      .waitFor();
    await become(stage, helena, "continuity-manager");

    await row.getByRole("button", { name: "End: Simone Laurent for you" }).press("Enter");
    const ending = manager.getByRole("dialog", { name: /^End it now: Simone Laurent for you/ });
    await ending.getByRole("button", { name: "End it" }).press("Enter");
    await ending.waitFor({ state: "detached" });
    await part(manager, "Over")
      .getByText(/^ended .* by Helena Brandt$/)
      .waitFor();
    await deputy.goto(`${stage.url}/admin/delegations`);
    await part(deputy, "Delegated to you")
      .getByText(/^Nobody has asked you/)
      .waitFor();
  });
});

// A stage of its own: of one address only so many come in within a minute.
onStage("delegations by an administrator", (stage) => {
  retryAfresh(stage);

  test("on a phone, for others, and of a viewer exercises alone", async () => {
    const max = { name: "Max Adler", email: "max.adler@example.com", password };
    await enter(stage, max, "continuity-manager");
    const vera = { name: "Vera Lind", email: "vera.lind@example.com", password };
    await enter(stage, vera, "viewer");
    const page = await stage.openStranger({ width: 360 });
    const eva = { name: "Eva Roth", email: "eva.roth@example.com", password };
    await makeAccount(page, await stage.invitation({ role: "administrator" }), eva);
    await page.goto(`${stage.url}/admin/delegations`);
    await part(page, "Delegated by you").waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.getByRole("button", { name: "Delegate", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Let somebody decide" });
    await dialog.getByRole("combobox", { name: "In whose place" }).pressSequentially("max.adler@");
    await dialog.getByRole("option", { name: /^Max Adler/ }).click();
    await dialog.getByRole("combobox", { name: "Who decides" }).pressSequentially("roth");
    await dialog.getByRole("option", { name: /^Eva Roth/ }).click();
    await dialog.getByLabel("Until").fill(until);
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    // What was so when it was chosen may not be so any more: the server says what, and all that was entered stays.
    await become(stage, max, "viewer");
    await dialog.getByRole("button", { name: "Delegate" }).click();
    const refusal = dialog.getByRole("alert");
    await refusal.getByText("This delegation cannot be made.").waitFor();
    await refusal.getByText("Max Adler may not approve, and so cannot delegate it").waitFor();
    expect(await barriers(page)).toEqual([]);
    await become(stage, max, "continuity-manager");
    await dialog.getByRole("button", { name: "Delegate" }).click();
    await dialog.waitFor({ state: "detached" });
    const row = part(page, "Delegated to you").getByRole("row", { name: /Max Adler/ });
    await row.getByRole("button", { name: "End: Eva Roth for Max Adler" }).waitFor();

    // An exercise is approved by whom it names, whatever their role: that alone is delegated of a viewer.
    await page.getByRole("button", { name: "Delegate", exact: true }).click();
    const place = dialog.getByRole("combobox", { name: "In whose place" });
    await page.route(whom, (route) => route.fulfill({ status: 403 }));
    await place.pressSequentially("lind");
    await dialog.getByRole("button", { name: "Try again" }).waitFor();
    // The list, which says that it could not be asked, lies over the button until the field is left.
    await place.press("Tab");
    await page.unroute(whom);
    await dialog.getByRole("button", { name: "Try again" }).click();
    await dialog.getByRole("button", { name: "Try again" }).waitFor({ state: "detached" });
    await place.fill("");
    await place.pressSequentially("vera");
    await dialog.getByRole("option", { name: /^Vera Lind/ }).click();
    await dialog.getByText("They decide about exercises that name Vera Lind").waitFor();
    const decider = dialog.getByRole("combobox", { name: "Who decides" });
    await decider.pressSequentially("vera");
    await dialog.getByRole("option", { name: /^Nobody else who may come in has this/ }).waitFor();
    await decider.fill("");
    await decider.pressSequentially("roth");
    await dialog.getByRole("option", { name: /^Eva Roth/ }).click();
    await dialog.getByLabel("Until").fill(until);
    await dialog.getByRole("button", { name: "Delegate" }).click();
    await dialog.waitFor({ state: "detached" });
    await part(page, "Delegated to you")
      .getByRole("row", { name: /Vera Lind/ })
      .waitFor();
  });
});
