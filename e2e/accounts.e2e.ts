import { callEndpoint, commitEdit, getPlan } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestMailServer } from "../apps/server/src/mail/testing/test-mail-server.ts";
import { testClient, TestProvider } from "../apps/server/src/people/testing/test-provider.ts";
import { makeAccount } from "./harness/make-account.ts";
import { barriers, onStage, type Stage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

const password = "correct horse battery";
const tom = { name: "Tom Ash", email: "tom@halden.example", password };
const vera = { name: "Vera Lind", email: "vera@halden.example", password };

const mailServer = await TestMailServer.start();
const provider = await TestProvider.place({
  nina: { name: "Nina Vale", email: "nina@halden.example", groups: ["readers"] },
});

onStage(
  "accounts, and with what they come in",
  (stage) => {
    beforeAll(() => provider.run(stage.url));
    afterAll(async () => {
      await provider.stop();
      await mailServer.stop();
    });

    test("a program comes in by a token until that is revoked, and one of an observer names it", async () => {
      const page = await stage.openStranger();
      await makeAccount(page, await stage.invitation({ role: "administrator" }), tom);
      await page.goto(`${stage.url}/admin/access`);
      await page.getByRole("button", { name: "Make a token" }).click();
      const dialog = page.getByRole("dialog", { name: "Make an API token" });
      await dialog.getByLabel("Name").fill("nightly export");
      expect(await dialog.getByLabel("Observer", { exact: true }).count()).toBe(0);
      await dialog.getByRole("checkbox", { name: "send what observers saw" }).check();
      await dialog.getByLabel("Observer", { exact: true }).fill("tms-host");
      expect(await barriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Make the token" }).click();
      const secret = await page.getByRole("textbox", { name: "Token" }).inputValue();
      await page.getByRole("button", { name: "I have kept it" }).click();

      const asked = async (address: string) => {
        const headers = { authorization: `Bearer ${secret}` };
        return (await fetch(`${stage.url}/api/v1/${address}`, { headers })).status;
      };
      expect(await asked("overview")).toBe(200);
      expect(await asked("people")).toBe(403);

      await page.reload();
      const row = page.getByRole("row", { name: /^nightly export/ });
      await row.getByText("for the observer tms-host alone").waitFor();
      await row.getByRole("button", { name: "Revoke nightly export" }).click();
      await page.getByRole("button", { name: "Revoke", exact: true }).click();
      await page.getByText("The token nightly export is revoked.").first().waitFor();
      expect(await asked("overview")).toBe(401);
    });

    test("a role is changed, holds from the next request on, and can be given back", async () => {
      const theirs = await stage.openStranger();
      await makeAccount(theirs, await stage.invitation({ role: "viewer" }), vera);
      const mayEdit = async () => {
        const own = await theirs.request.get(`${stage.url}/api/v1/me`);
        return (await own.text()).includes('"plan:edit"');
      };
      expect(await mayEdit()).toBe(false);

      const page = await stage.open({ path: "/admin/people" });
      await page.getByRole("button", { name: "What to do about Vera Lind" }).click();
      await page.getByRole("menuitem", { name: "Change the role" }).click();
      const dialog = page.getByRole("dialog", { name: "Role of Vera Lind" });
      await dialog.getByLabel("Role", { exact: true }).selectOption("continuity-manager");
      await dialog.getByRole("button", { name: "Save" }).click();
      await page.getByText("The role of Vera Lind is changed.").first().waitFor();
      expect(await mayEdit()).toBe(true);

      await page.getByRole("button", { name: "Undo" }).click();
      await expect.poll(mayEdit, patience).toBe(false);
    });

    test("who is asked to answer hears of it by mail, with the link by which they come in", async () => {
      await nameContributor(stage, { id: "bea", name: "Bea Moss" });
      const page = await stage.open({ path: "/impact-analyses/asked-bea?group=about" });
      await page.getByRole("button", { name: "Invite Bea Moss" }).click();
      await page.getByText(/This link goes to bea@halden\.example by mail/).waitFor();
      const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
      expect(await barriers(page)).toEqual([]);
      const mailed = () =>
        mailServer.arrived.find(({ to }) => to === "bea@halden.example")?.text ?? "";
      await expect.poll(mailed, patience).toContain("/impact-analyses/asked-bea");
      expect(mailed()).toContain(link.split("#")[1]);
    });

    test("whose role the identity provider gives is not widened here, and who can do it is said", async () => {
      const theirs = await stage.openStranger();
      await theirs.goto(`${stage.url}/sign-in`);
      await theirs.getByRole("button", { name: "Sign in with the company's account" }).click();
      await theirs.locator("[name=login]").fill("nina");
      await theirs.locator("[name=password]").fill("any");
      await theirs.locator("[type=submit]").click();
      await theirs.getByRole("button", { name: "Continue" }).click();
      await theirs.getByRole("heading", { name: "Overview" }).waitFor();

      await nameContributor(stage, { id: "nina", name: "Nina Vale" });
      const page = await stage.open({ path: "/impact-analyses/asked-nina?group=about" });
      await page.getByRole("button", { name: "Invite Nina Vale" }).click();
      await page.getByText(/have them put into a group that answers for finance/).waitFor();
      expect(await barriers(page)).toEqual([]);
    });
  },
  {
    provider: {
      ...testClient,
      issuer: provider.issuer,
      claim: "groups",
      grants: [{ value: "readers", role: "viewer", units: [] }],
    },
    jobs: {
      mail: {
        url: mailServer.url,
        from: "mainstay@halden.example",
        origin: "https://mainstay.example",
      },
    },
  },
);

/** Names somebody among those who answer an analysis. */
async function nameContributor(
  stage: Stage,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const edit: Edit = [
    { put: `people/${id}`, value: { id, name, email: `${id}@halden.example` } },
    {
      put: `impactAnalyses/asked-${id}`,
      value: {
        id: `asked-${id}`,
        name: `Cash management, by ${name}`,
        element: "cash-management",
        unit: "finance",
        status: "draft",
        contributors: [id],
      },
    },
  ];
  const { revision } = await callEndpoint(stage.administrator, getPlan);
  await callEndpoint(stage.administrator, commitEdit, { body: { edit }, revision });
}
