import { expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

onStage("the administration", (stage) => {
  test("somebody is invited by a link that is shown once, and the invitation withdrawn", async () => {
    const page = await stage.open({ path: "/admin" });
    await page.getByRole("button", { name: "Invite" }).click();
    const dialog = page.getByRole("dialog", { name: "Invite somebody" });
    await dialog.getByLabel("Role", { exact: true }).selectOption("auditor");
    await dialog.getByRole("button", { name: "Make the link" }).click();
    const link = page.getByRole("textbox", { name: "Link" });
    expect(await link.inputValue()).toContain(stage.url);
    await page.getByRole("button", { name: "I have kept it" }).click();
    const row = page.getByRole("row", { name: /^auditor/ });
    await row.getByRole("button", { name: "Withdraw" }).click();
    const asked = page.getByRole("dialog", { name: "Withdraw the invitation?" });
    await asked.getByRole("button", { name: "Withdraw" }).click();
    await asked.waitFor({ state: "detached" });
    await row.waitFor({ state: "detached" });
  });

  test("who has no account of their own is told that they can have no token", async () => {
    const page = await stage.open({ path: "/admin/access" });
    await page.getByText("You came in with a token, which has no session.").waitFor();
    await page.getByRole("button", { name: "Make a token" }).click();
    await page.getByLabel("Name", { exact: false }).last().fill("nightly export");
    await page.getByRole("button", { name: "Make the token" }).click();
    await page.getByText("Tokens belong to accounts").waitFor();
  });

  test("connections that are not there say what to set", async () => {
    const page = await stage.open({ path: "/admin/connectors" });
    const tenant = page.getByRole("region", { name: "Microsoft 365 tenant" });
    await tenant.getByText("MAINSTAY_TENANT").waitFor();
    const provider = page.getByRole("region", { name: "Identity provider" });
    await provider.getByText("MAINSTAY_OIDC_ISSUER").waitFor();
    const mail = page.getByRole("region", { name: "Mail server" });
    await mail.getByText("MAINSTAY_SMTP_URL").waitFor();
    const channels = page.getByRole("region", { name: "Channels of call trees" });
    await channels.getByText("MAINSTAY_CALL_CHANNELS").waitFor();
  });

  test("a job runs when it is told to, and says how it went", async () => {
    const page = await stage.open({ path: "/admin/jobs" });
    const job = page.getByRole("region", { name: "Reminders" });
    await job.getByRole("button", { name: "Run now: Reminders" }).click();
    await job.getByText(/^done in/).waitFor();
  });

  test("the audit is searched, and proved by the browser itself", async () => {
    const page = await stage.open({ path: "/admin/audit?action=run-job" });
    const entries = page.getByRole("table", { name: "The audit, the latest first" });
    await entries.getByText("jobs/reminders").first().waitFor();
    await page.goto(`${stage.url}/admin/audit`);
    await page.getByLabel("Find words").fill("REMINDERS run");
    await page.keyboard.press("Enter");
    await page.waitForURL(/text=/);
    await entries.getByText("jobs/reminders").first().waitFor();
    await page.getByLabel("Find words").fill("reminders nowhere");
    await page.keyboard.press("Enter");
    await page.getByText("No entry is like this").waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await entries.getByText("jobs/reminders").first().waitFor();
    await page.getByRole("button", { name: "Check the chain" }).click();
    await page.getByText(/^All \d+ entries follow from each other/).waitFor();
    await page.getByLabel("What", { exact: true }).selectOption("sign-out");
    await page.getByText("No entry is like this").waitFor();
    expect(new URL(page.url()).searchParams.get("action")).toBe("sign-out");
  });

  test("whoever may not read who may, and finds only what is theirs", async () => {
    const page = await stage.open();
    const account = { name: "Vi", role: "viewer", units: [] };
    const permissions = ["plan:read", "own-account"];
    await page.route("**/api/v1/me", (route) =>
      route.fulfill({ json: { ...account, permissions } }),
    );
    await page.goto(`${stage.url}/admin/people`);
    await page.getByText("Administrators may say who comes in; you come in as viewer").waitFor();
    const sections = page.getByRole("navigation", { name: "Administration" });
    expect(await sections.getByRole("link").allInnerTexts()).toEqual(["Ways in", "Delegations"]);
  });

  test.each(["people", "access", "delegations", "connectors", "jobs", "audit", "backups"])(
    "%s keeps nobody out and fits on a phone",
    async (name) => {
      for (const scheme of ["light", "dark"] as const) {
        const page = await stage.open({ path: `/admin/${name}`, scheme, width: 360 });
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.getByRole("region").first().waitFor();
        expect(await barriers(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
        const pages = page.getByRole("navigation", { name: "Pages" });
        const box = await pages.getByRole("link", { name: "Administration" }).boundingBox();
        expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      }
    },
  );
});
