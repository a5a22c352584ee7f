import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { makeAccount } from "./harness/make-account.ts";
import { barriers, onStage } from "./harness/stage.ts";

/** Nobody listens there: the identity provider is down. */
const provider = { issuer: "http://127.0.0.1:1", clientId: "mainstay", clientSecret: "a secret" };

const ada = {
  name: "Ada Winter",
  email: "ada@halden.example",
  password: "a long enough password",
};

onStage(
  "passkeys, while the identity provider is down",
  (stage) => {
    /** The server by its name: passkeys are for no address. */
    const byName = (url: string) => url.replace("127.0.0.1", "localhost");

    test("one is added, signs in without a password, and does not any more once it is removed", async () => {
      const page = await stage.openStranger();
      const device = await plugIn(page);
      await makeAccount(page, byName(stage.setupLink()), ada);
      await page.getByRole("button", { name: "Your account: Ada Winter" }).click();
      await page.getByRole("menuitem", { name: "Your ways in" }).click();
      const passkeys = page.getByRole("region", { name: "Passkeys" });
      await passkeys.getByText("You have no passkeys.").waitFor();
      await addPasskey(page, "Ada's laptop");
      const row = passkeys.getByRole("row", { name: /^Ada's laptop/ });
      await row.waitFor();

      await addPasskey(page, "The same");
      await page.getByText("This device has a passkey for your account already").waitFor();
      await page.getByRole("button", { name: "Cancel" }).click();

      await signOut(page);
      await page.getByRole("button", { name: "Sign in with the company's account" }).click();
      await page.getByText("cannot be reached. Sign in with a local account").waitFor();
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByRole("heading", { name: "Overview" }).waitFor();

      const audit = await page.request.get(
        `${byName(stage.url)}/api/v1/audit?action=sign-in&limit=1`,
      );
      expect(await audit.json()).toMatchObject({ items: [{ detail: { by: "passkey" } }] });

      await page.goto(`${byName(stage.url)}/admin/access`);
      await row.getByRole("button", { name: "Remove Ada's laptop" }).click();
      const asked = page.getByRole("dialog");
      await asked.getByRole("button", { name: "Remove", exact: true }).click();
      await asked.waitFor({ state: "detached" });
      await row.waitFor({ state: "detached" });
      await signOut(page);
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByText("This passkey was removed here").waitFor();
      expect((await page.request.get(`${byName(stage.url)}/api/v1/me`)).status()).toBe(401);

      await device.refuse();
      await page.reload();
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByText("No passkey was used").waitFor();
    });

    test("whoever has the page by its address is told where passkeys work", async () => {
      const page = await stage.openStranger();
      await page.goto(`${stage.url}/sign-in`);
      const { origin } = new URL(byName(stage.url));
      await page.getByRole("link", { name: origin }).click();
      await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
      expect(new URL(page.url()).origin).toBe(origin);
    });

    test("an old browser is told that it has none", async () => {
      const page = await stage.openStranger();
      await page.addInitScript("delete window.PublicKeyCredential");
      await page.goto(`${byName(stage.url)}/sign-in`);
      await page.getByText("This browser has no passkeys").waitFor();
      expect(await page.getByRole("button", { name: "Sign in with a passkey" }).count()).toBe(0);
    });

    test.each(["light", "dark"] as const)("the page keeps nobody out, %s", async (scheme) => {
      const page = await stage.openStranger({ scheme, width: 390 });
      await page.goto(`${byName(stage.url)}/sign-in`);
      await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    });
  },
  { provider },
);

/** Gives the browser a device with passkeys, whose owner agrees until told not to. */
async function plugIn(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    refuse: () =>
      client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false }),
  };
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a passkey" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Add it" }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Your account: Ada Winter" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in", exact: true }).waitFor();
}
