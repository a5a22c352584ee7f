import { passkey } from "@better-auth/passkey";
import type { Database } from "@mainstay/store";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { genericOAuth, type GenericOAuthConfig } from "better-auth/plugins/generic-oauth";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Logger } from "pino";
import { allowedOrigins } from "./allowed-origins.ts";
import { passkeyOrigin } from "./passkey-origin.ts";
import {
  addressHeader,
  authPath,
  freshSeconds,
  sessionCookie,
  sessionSeconds,
} from "./sign-in-facts.ts";
import { tableNames, passkeyNames, secondFactorNames } from "./table-names.ts";

/** What signing in is made of. */
export type SignInParts = {
  readonly database: Database;
  readonly secret: string;
  readonly origin: string;
  readonly log: Logger;
  /** Says whether a code of an authenticator app is used for the first time. */
  readonly spend: (person: string, code: string) => Promise<boolean>;
  /** The identity provider, once it was found. */
  readonly provider?: GenericOAuthConfig;
};

/** The sign-in as better-auth does it, on our tables and with nothing that we did not ask for. */
export function openAuth({ database, secret, origin, log, spend, provider }: SignInParts) {
  return betterAuth({
    ...tableNames,
    appName: "Mainstay",
    baseURL: origin,
    basePath: authPath,
    secret,
    database: { db: database.db, type: "postgres", transaction: true },
    trustedOrigins: [...allowedOrigins(origin)],
    telemetry: { enabled: false },
    logger: { log: (level, message, ...more) => log[level]({ more: more.map(String) }, message) },
    onAPIError: { errorURL: `${origin}/sign-in` },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
    },
    session: {
      ...tableNames.session,
      expiresIn: sessionSeconds,
      freshAge: freshSeconds,
      disableSessionRefresh: true,
    },
    // An account of the provider never becomes that of somebody with the same address: addresses can be chosen.
    account: {
      ...tableNames.account,
      accountLinking: { enabled: false },
      updateAccountOnSignIn: false,
    },
    rateLimit: {
      ...tableNames.rateLimit,
      enabled: true,
      storage: "database",
      customRules: {
        "/sign-in/email": { window: 60, max: 5 },
        "/two-factor/*": { window: 60, max: 10 },
        "/passkey/*": { window: 60, max: 20 },
      },
    },
    advanced: {
      cookiePrefix: "mainstay",
      // Said although it is usual, because better-auth checks neither where NODE_ENV is `test`.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      cookies: { session_token: { name: sessionCookie } },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      twoFactor({
        schema: secondFactorNames,
        // No device is trusted without a second factor: these accounts are few, and for emergencies.
        trustDeviceMaxAge: 0,
      }),
      passkey({
        rpName: "Mainstay",
        rpID: new URL(passkeyOrigin(origin) ?? origin).hostname,
        origin: [...allowedOrigins(origin)],
        authenticatorSelection: { userVerification: "required", residentKey: "required" },
        schema: passkeyNames,
      }),
      genericOAuth({ config: provider === undefined ? [] : [provider] }),
    ],
    databaseHooks: {
      account: {
        create: {
          // What the provider hands out is used once, to know who it is.
          before: ({ ...account }) =>
            Promise.resolve({
              data: { ...account, accessToken: null, refreshToken: null, idToken: null },
            }),
        },
      },
      session: {
        create: {
          before: async ({ userId }, context) => {
            if (context?.path !== "/two-factor/verify-totp") return;
            const code: unknown = Reflect.get(Object(context.body), "code");
            if (await spend(userId, String(code))) return;
            throw new APIError("UNAUTHORIZED", {
              code: "CODE_WAS_USED",
              message: "This code was used before: wait for the next one",
            });
          },
        },
      },
    },
  } satisfies BetterAuthOptions);
}

/** The sign-in. */
export type Auth = ReturnType<typeof openAuth>;
