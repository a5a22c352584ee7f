/** A request of the sign-in that we let through. */
export type Way = {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** What it does to who is signed in, for the audit; left out where it does nothing, and the audit has only that it was denied. */
  readonly does?: "sign-in" | "sign-out" | "change-sign-in";
  /** By what somebody signs in, or what of it changes. */
  readonly by?: string;
  /** Whether it is for those alone who sign in without the identity provider, with a second factor set up. */
  readonly needsLocalAccount?: true;
};

/** The way that a request takes; undefined where there is none. */
export function findWay(method: string, path: string): Way | undefined {
  return ways.find((way) => way.method === method && way.path === path);
}

/** Every way there is. better-auth has more, and whatever it gains: what is not listed is not there. */
const ways: readonly Way[] = [
  { method: "GET", path: "/get-session" },
  { method: "POST", path: "/sign-in/email", does: "sign-in", by: "password" },
  { method: "POST", path: "/sign-in/social" },
  { method: "GET", path: "/callback/oidc", does: "sign-in", by: "identity provider" },
  { method: "POST", path: "/sign-out", does: "sign-out" },
  { method: "POST", path: "/change-password", does: "change-sign-in", by: "password" },
  // A new secret replaces the one before at once.
  {
    method: "POST",
    path: "/two-factor/enable",
    does: "change-sign-in",
    by: "new authenticator app",
  },
  { method: "POST", path: "/two-factor/disable", does: "change-sign-in", by: "no second factor" },
  { method: "POST", path: "/two-factor/verify-totp", does: "sign-in", by: "authenticator app" },
  { method: "POST", path: "/two-factor/verify-backup-code", does: "sign-in", by: "backup code" },
  {
    method: "POST",
    path: "/two-factor/generate-backup-codes",
    does: "change-sign-in",
    by: "backup codes",
  },
  { method: "GET", path: "/passkey/generate-register-options", needsLocalAccount: true },
  {
    method: "POST",
    path: "/passkey/verify-registration",
    does: "change-sign-in",
    by: "new passkey",
    needsLocalAccount: true,
  },
  { method: "GET", path: "/passkey/generate-authenticate-options" },
  { method: "POST", path: "/passkey/verify-authentication", does: "sign-in", by: "passkey" },
];
