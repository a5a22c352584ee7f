import type { Role } from "@mainstay/api";

/** How people come in. */
export type PeopleSettings = {
  /** At least 32 characters that nobody knows, the same in every process: signs cookies, encrypts second factors. */
  readonly secret: string;
  /** Where browsers reach the server, such as `https://mainstay.example`; where it listens if left out. */
  readonly origin?: string;
  /** Without it there are local accounts only. */
  readonly provider?: ProviderSettings;
};

/** The organisation's identity provider, by OpenID Connect. */
export type ProviderSettings = {
  /** Such as `https://login.microsoftonline.com/TENANT/v2.0`: its metadata are found below. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim whose values give roles, such as `roles` or `groups`. */
  readonly claim?: string;
  readonly grants?: readonly Grant[];
  /** For whoever has none of the values; without it they may do nothing until an administrator gives them a role. */
  readonly defaultRole?: Role;
  /** Beside `openid`, `profile` and `email`. */
  readonly scopes?: readonly string[];
};

/** What a value of the claim gives. */
export type Grant = {
  readonly value: string;
  readonly role: Role;
  readonly units: readonly string[];
};
