import type { ColumnType } from "kysely";
import type { Instant } from "../database/instant.ts";

type LaterInstant = ColumnType<Date | null, string | null | undefined, string | null>;

/** The tables of who may come in that we read or write ourselves; the rest of each belongs to the sign-in. */
export type PeopleTables = {
  readonly people: PersonRow;
  readonly sessions: SessionRow;
  readonly accounts: AccountRow;
  readonly passkeys: PasskeyRow;
  readonly tokens: TokenRow;
  readonly invitations: InvitationRow;
  readonly spent_codes: SpentCodeRow;
};

/** Who gave somebody their role: the identity provider by its claims, or an administrator by hand, who is then obeyed. */
export type RoleFrom = "nobody" | "provider" | "administrator";

type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly email_verified: ColumnType<boolean, boolean | undefined, boolean>;
  readonly two_factor_enabled: ColumnType<boolean, boolean | undefined, boolean>;
  readonly created_at: ColumnType<Date, string | undefined, never>;
  readonly role: ColumnType<string | null, string | null | undefined, string | null>;
  readonly units: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>;
  readonly role_from: ColumnType<RoleFrom, RoleFrom | undefined, RoleFrom>;
};

type SessionRow = {
  readonly id: string;
  readonly person: string;
  readonly token: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly address: string | null;
  readonly agent: string | null;
};

/** A way to sign in: `credential` with a password of our own, or an account of an identity provider. */
type AccountRow = {
  readonly id: string;
  readonly person: string;
  readonly provider: string;
  readonly account: string;
  readonly password: string | null;
};

type PasskeyRow = {
  readonly id: string;
  readonly person: string;
  readonly name: string | null;
  readonly created_at: LaterInstant;
};

type TokenRow = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** SHA-256 of the token, in hexadecimal; the token itself is nowhere. */
  readonly hash: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly revoked_at: LaterInstant;
  readonly used_at: LaterInstant;
  readonly observer: ColumnType<string | null, string | null, string>;
};

type InvitationRow = {
  readonly id: string;
  readonly hash: string;
  /** Who comes back by it; NULL for newcomers. */
  readonly person: ColumnType<string | null, string | null | undefined, never>;
  readonly role: string;
  readonly units: readonly string[];
  readonly created_by: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly accepted_at: LaterInstant;
};

type SpentCodeRow = { readonly hash: string; readonly at: Instant };
