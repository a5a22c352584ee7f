import { callEndpoint, commitEdit, getPlan } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { token } from "./harness/example-server.ts";
import { makeAccount } from "./harness/make-account.ts";
import { barriers, onStage, type Stage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

/** Changes the plan as somebody else would, on another device; gives the revision. */
async function change(stage: Stage, edit: Edit): Promise<number> {
  const { revision } = await callEndpoint(stage.administrator, getPlan);
  const body = { edit: [...edit] };
  return (await callEndpoint(stage.administrator, commitEdit, { body, revision })).revision;
}

/** A dialog with a text in it: where it is, what opens it, and the label of a field. */
type Asking = {
  readonly path: string;
  readonly opens: string | RegExp;
  readonly field: string;
};

const askings: readonly Asking[] = [
  { path: "/response", opens: "Declare an incident", field: "What happened, in a few words" },
  { path: "/programme?what=repeat", opens: /^Put off repeat: /, field: "Why it may wait" },
  {
    path: "/programme?part=proposals",
    opens: "Plan this exercise: Without Customs authority",
    field: "What it is called",
  },
  {
    path: "/training",
    opens: "Record who was trained",
    field: "Where or by whom, or with what result",
  },
  { path: "/admin/access", opens: "Make a token", field: "Name" },
  {
    path: "/exercises/ad-fs-drill-2026",
    opens: /^Note that it was seen to: /,
    field: "What was done, and where one sees it",
  },
  { path: "/call-trees/crisis-call-tree", opens: /^Say how .* is reached$/, field: "Text message" },
];

async function open(page: Page, { opens }: Asking): Promise<void> {
  await page.getByRole("button", { name: opens }).first().click();
  await page.getByRole("dialog").waitFor();
}

const fieldOf = (page: Page, { field }: Asking) =>
  page.getByRole("dialog").getByRole("textbox", { name: field });

onStage("what is entered in a dialog", (stage) => {
  test.each(askings)("is there again after a reload: $path", async (asking) => {
    const page = await stage.open({ path: asking.path });
    await open(page, asking);
    await fieldOf(page, asking).fill("Not sent yet");
    await page.reload();
    await open(page, asking);
    expect(await fieldOf(page, asking).inputValue()).toBe("Not sent yet");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("You go on with what you entered before.").waitFor();
    await dialog.getByRole("button", { name: "Begin anew" }).click();
    expect(await fieldOf(page, asking).inputValue()).not.toBe("Not sent yet");
    await dialog.getByRole("button", { name: "Bring it back" }).click();
    expect(await fieldOf(page, asking).inputValue()).toBe("Not sent yet");
    expect(await barriers(page)).toEqual([]);
  });

  const putOff: Asking = {
    path: "/programme?what=repeat",
    opens: /^Put off repeat: /,
    field: "Why it may wait",
  };

  test("goes with Cancel, and comes back with Undo", async () => {
    const page = await stage.open({ path: putOff.path });
    await open(page, putOff);
    await fieldOf(page, putOff).fill("The hall is being rebuilt");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText("What you entered is discarded.").first().waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back.").first().waitFor();
    await open(page, putOff);
    expect(await fieldOf(page, putOff).inputValue()).toBe("The hall is being rebuilt");
  });

  test("stays where the dialog is left by Escape", async () => {
    const page = await stage.open({ path: putOff.path });
    await open(page, putOff);
    await fieldOf(page, putOff).fill("The hall is being rebuilt");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await open(page, putOff);
    expect(await fieldOf(page, putOff).inputValue()).toBe("The hall is being rebuilt");
  });

  test("is forgotten once it is saved", async () => {
    const page = await stage.open({ path: "/training" });
    const record = page.getByRole("button", { name: "Record who was trained" });
    await record.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Course").selectOption({ label: "Alternative connectivity" });
    await dialog.getByRole("checkbox", { name: "Arjun Mehta" }).check();
    await dialog.getByLabel("Where or by whom, or with what result").fill("In Kestrelby");
    await dialog.getByRole("button", { name: "Record it" }).click();
    await dialog.waitFor({ state: "detached" });
    await record.click();
    expect(await dialog.getByText("You go on with").count()).toBe(0);
    expect(await dialog.getByLabel("Where or by whom, or with what result").inputValue()).toBe("");
  });

  test("is for the elements that were chosen, and not for others", async () => {
    const page = await stage.open({ path: "/elements?text=payroll" });
    const choose = (at: number) =>
      page
        .getByRole("checkbox", { name: /^Choose / })
        .nth(at)
        .check();
    const tag = page.getByLabel("Add a tag");
    await choose(0);
    await page.getByRole("button", { name: "Change", exact: true }).click();
    await tag.fill("month-end");
    await page.reload();
    await choose(1);
    await page.getByRole("button", { name: "Change", exact: true }).click();
    expect(await tag.inputValue()).toBe("");
  });

  test("is whose it is: who signs in next on the device does not see it", async () => {
    const page = await stage.open({ path: "/sops" });
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await name.fill("Only for my eyes");
    const link = await stage.invitation({ role: "continuity-manager" });
    await page.context().clearCookies();
    await makeAccount(page, link, {
      name: "Ada Brink",
      email: "ada@halden.example",
      password: "a long word for the next one",
    });
    await page.goto(`${stage.url}/sops`);
    expect(await name.inputValue()).toBe("");
    await name.fill("Of Ada");
    await page.context().clearCookies();
    await page.goto(`${stage.url}/enter#${token}`);
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await page.goto(`${stage.url}/sops`);
    await expect.poll(() => name.inputValue(), patience).toBe("Only for my eyes");
  });
});

onStage("two who change the same", (stage) => {
  test("see both, and whoever comes second keeps theirs without typing again", async () => {
    const page = await stage.open({ path: "/call-trees/crisis-call-tree" });
    await page.getByRole("button", { name: "Say how Helena Brandt is reached" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Text message").fill("+44 7700 900999");
    await dialog.getByText("7700 900999", { exact: false }).first().waitFor();
    await change(stage, [
      { put: "people/helena-brandt/sms", value: "+44 7700 900888" },
      { put: "people/helena-brandt/phone", value: "+44 1632 960888" },
    ]);
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    const conflict = dialog.getByRole("alert");
    await conflict.getByText("Somebody else has changed the same meanwhile.").waitFor();
    await conflict
      .getByRole("list", { name: "Theirs" })
      .getByText(/Helena Brandt/)
      .waitFor();
    await conflict
      .getByRole("list", { name: "Yours" })
      .getByText(/7700 900999/)
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await conflict.getByRole("button", { name: "Keep mine" }).click();
    await dialog.waitFor({ state: "detached" });
    const plan = JSON.stringify(await callEndpoint(stage.administrator, getPlan));
    expect(plan).toContain("+44 7700 900999");
    // What was not entered here is as the other left it.
    expect(plan).toContain("+44 1632 960888");
  });

  test("lose nothing where both add to a list", async () => {
    const page = await stage.open({ path: "/training" });
    await page.getByRole("button", { name: "Record who was trained" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Course").selectOption({ label: "Alternative connectivity" });
    await dialog.getByRole("checkbox", { name: "Arjun Mehta" }).check();
    await change(stage, [
      {
        put: "trainings/alternative-connectivity/completions",
        value: [{ person: "fatima-benali", on: "2026-11-01" }],
      },
    ]);
    await dialog.getByRole("button", { name: "Record it" }).click();
    await dialog.getByRole("button", { name: "Keep mine" }).click();
    await dialog.waitFor({ state: "detached" });
    const courses = page.getByRole("table", { name: "Courses", exact: true });
    await courses.getByRole("row", { name: /Alternative connectivity.*2 of \d+/ }).waitFor();
  });

  test("may take what the other did, and have theirs back", async () => {
    const id = "pack-the-cases";
    await change(stage, [
      { put: `actions/${id}`, value: { id, name: "Pack the cases", status: "open" } },
    ]);
    const page = await stage.open({ path: `/actions/${id}` });
    const reason = page.getByLabel("Reason, to reject or to close it");
    await reason.fill("Nobody has cases any more");
    await page.getByRole("button", { name: "Reject", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason, for whoever reads the history").fill("As decided on Monday");
    await change(stage, [{ put: `actions/${id}/status`, value: "done" }]);
    await dialog.getByRole("button", { name: "Reject it" }).click();
    await dialog.getByRole("button", { name: "Take theirs" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await reason.inputValue()).toBe("Nobody has cases any more");
    await page.getByRole("button", { name: "Undo" }).waitFor();
    const { plan } = await callEndpoint(stage.administrator, getPlan);
    expect(JSON.stringify(plan)).toContain('"status":"done"');
  });
});

onStage("forms", (stage) => {
  test("an analysis is sent when its page is left before it was sent by itself", async () => {
    const page = await stage.open({ path: "/impact-analyses?text=Stock" });
    await page.getByRole("button", { name: "Begin the analysis of Stock control" }).click();
    await page.getByRole("heading", { level: 1, name: "Stock control" }).waitFor();
    await page
      .getByLabel("What does it do, in a sentence or two?")
      .fill("Counts what is in the hubs");
    await page.getByText("Kept on this device, not yet at the server.").waitFor();
    await page.goto("about:blank");
    const plan = async () => JSON.stringify(await callEndpoint(stage.administrator, getPlan));
    await expect.poll(plan, patience).toContain("Counts what is in the hubs");
  });

  test("rows begin empty, and the focus goes with them", async () => {
    const page = await stage.open({ path: "/sops/ad-fs-rebuild?edit=true" });
    const steps = page.getByRole("group", { name: /^Step \d+$/ });
    await steps.first().waitFor();
    const count = await steps.count();
    const add = page.getByRole("button", { name: "Add a step" });
    await add.focus();
    await page.keyboard.press("Enter");
    const added = page.getByRole("group", { name: `Step ${count + 1}` });
    const what = added.getByLabel("What is done");
    const hasFocus = (at: typeof what) =>
      at.evaluate((node) => node === node.ownerDocument.activeElement);
    await expect.poll(() => hasFocus(what), patience).toBe(true);
    expect(await what.inputValue()).toBe("");
    await added.getByText("Say what is done, or remove the step.").waitFor();
    expect(await page.getByRole("button", { name: "Save", exact: true }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: `Move step ${count + 1} up` }).click();
    const moved = page.getByRole("group", { name: `Step ${count}` }).getByLabel("What is done");
    expect(await moved.inputValue()).toBe("");
    const mover = page.getByRole("button", { name: `Move step ${count} up` });
    await expect.poll(() => hasFocus(mover), patience).toBe(true);
    await page.getByRole("button", { name: `Remove step ${count}` }).click();
    await expect.poll(() => hasFocus(moved), patience).toBe(true);
    expect(await moved.inputValue()).not.toBe("");
  });

  test("what is thrown away in an editor comes back with Undo", async () => {
    const page = await stage.open({ path: "/sops/ad-fs-rebuild?edit=true" });
    await page.getByLabel("What it achieves").fill("Sign-in from nothing");
    await page.getByRole("button", { name: "Throw the changes away" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back.").first().waitFor();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    expect(await page.getByLabel("What it achieves").inputValue()).toBe("Sign-in from nothing");
  });
});
