import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import * as z from "zod";
import type { TestBrowser } from "./test-browser.ts";

const Enabled = z.object({ totpURI: z.url(), backupCodes: z.array(z.string()) });

/** A local account with what its owner knows and has. */
export type LocalAccount = {
  readonly email: string;
  readonly password: string;
  readonly backupCodes: readonly string[];
  /** The code of this half minute, or of one so many later. */
  readonly codeNow: (later?: number) => Promise<string>;
};

const testPassword = "correct horse battery";

/** Accepts an invitation. */
export function acceptLink(browser: TestBrowser, link: string, email: string) {
  const token = new URL(link).hash.slice(1);
  return browser.ask("/api/auth/accept-invitation", {
    json: { token, name: email.split("@", 1)[0], email, password: testPassword },
  });
}

/** Accepts an invitation, signs in and sets up a second factor: the browser has a whole session then. */
export async function makeLocalAccount(
  browser: TestBrowser,
  link: string,
  email: string,
): Promise<LocalAccount> {
  await acceptLink(browser, link, email);
  await signInByPassword(browser, email);
  const { body } = await browser.ask("/api/auth/two-factor/enable", {
    json: { password: testPassword },
  });
  const { totpURI, backupCodes } = Enabled.parse(body);
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  const otp = createOTP(new TextDecoder().decode(base32.decode(secret)));
  const codeNow = (later = 0) => otp.hotp(Math.floor(Date.now() / 30_000) + later);
  await browser.ask("/api/auth/two-factor/verify-totp", { json: { code: await codeNow() } });
  return { email, password: testPassword, backupCodes, codeNow };
}

/** Gives the address and the password. */
export function signInByPassword(browser: TestBrowser, email: string, password = testPassword) {
  return browser.ask("/api/auth/sign-in/email", { json: { email, password } });
}
