import { callEndpoint, commitEdit, getPlan } from "@mainstay/api";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { makeAccount } from "./harness/make-account.ts";
import { barriers, onStage, type Stage } from "./harness/stage.ts";

const password = "correct horse battery";

/** A document that has to be approved, and a change of what it says. */
const documents = [
  {
    path: "/strategies/retire-ad-fs",
    put: "strategies/retire-ad-fs/description",
    value: "Retire it sooner, and keep nothing of it",
  },
  {
    path: "/sops/ad-fs-rebuild",
    put: "sops/ad-fs-rebuild/trigger",
    value: "When all of its nodes are gone",
  },
] as const;

onStage("the approval of strategies and procedures", (stage) => {
  test.each(documents)(
    "$path is handed in, returned, approved, and asks again once it is changed",
    { timeout: 300_000 },
    async ({ path, put, value }) => {
      const writer = await signedIn(stage, `Wanda Reed ${path}`);
      const decider = await signedIn(stage, `Dora Holm ${path}`);
      await writer.goto(stage.url + path);
      await writer.getByRole("button", { name: "Hand in for approval" }).click();
      await stands(writer, "Waits for approval");

      await decider.goto(stage.url + path);
      await decider.getByLabel("Comment").fill("Who tells the customers?");
      await decider.getByRole("button", { name: "Return with a comment" }).click();
      await stands(decider, "Returned for revision");

      await writer.reload();
      await writer.getByText("Who tells the customers?").waitFor();
      await writer.getByRole("button", { name: "Hand in again" }).click();
      await stands(writer, "Waits for approval");

      await decider.reload();
      await decider.getByRole("button", { name: "Approve", exact: true }).click();
      await stands(decider, "Approved");
      expect(await barriers(decider)).toEqual([]);

      const { revision } = await callEndpoint(stage.administrator, getPlan);
      const edit = [{ put, value }];
      await callEndpoint(stage.administrator, commitEdit, { body: { edit }, revision });
      await decider.reload();
      await stands(decider, "Approved, but changed since");
      await decider.getByRole("button", { name: "Hand in again" }).waitFor();
    },
  );
});

/** A page of a new continuity manager. */
async function signedIn(stage: Stage, name: string): Promise<Page> {
  const page = await stage.openStranger();
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@halden.example`;
  const link = await stage.invitation({ role: "continuity-manager" });
  await makeAccount(page, link, { name, email, password });
  return page;
}

function stands(page: Page, words: string): Promise<void> {
  return page.getByRole("region", { name: "Approval" }).getByText(words, { exact: true }).waitFor();
}
