import { type Kysely, sql } from "kysely";

/**
 * Who may come in, and how. The tables up to `rate_limits` are those that better-auth 1.7.7 asks for (`getMigrations`),
 * under our names; in `people` it knows nothing of role and units, so that no request to it can change them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table people (
    id text primary key,
    name text not null,
    email text not null unique,
    email_verified boolean not null default false,
    image text,
    two_factor_enabled boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    role text,
    units text[] not null default '{}',
    role_from text not null default 'nobody' check (role_from in ('nobody', 'provider', 'administrator'))
  )`,

  `create table sessions (
    id text primary key,
    person text not null references people on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null,
    address text,
    agent text
  )`,
  `create index sessions_person on sessions (person)`,

  `create table accounts (
    id text primary key,
    person text not null references people on delete cascade,
    provider text not null,
    account text not null,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (provider, account)
  )`,
  `create index accounts_person on accounts (person)`,

  `create table second_factors (
    id text primary key,
    person text not null references people on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean,
    failures integer,
    locked_until timestamptz
  )`,
  `create index second_factors_person on second_factors (person)`,

  `create table passkeys (
    id text primary key,
    person text not null references people on delete cascade,
    name text,
    public_key text not null,
    credential text not null,
    counter integer not null,
    device_type text not null,
    backed_up boolean not null,
    transports text,
    created_at timestamptz,
    aaguid text
  )`,
  `create index passkeys_person on passkeys (person)`,
  `create index passkeys_credential on passkeys (credential)`,

  `create table verifications (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index verifications_identifier on verifications (identifier)`,

  `create table rate_limits (
    id text primary key,
    key text not null unique,
    count integer not null,
    last_request bigint not null
  )`,

  `create table tokens (
    id text primary key,
    person text not null references people on delete cascade,
    name text not null,
    scopes text[] not null,
    hash text not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at timestamptz
  )`,
  `create index tokens_person on tokens (person)`,

  `create table invitations (
    id text primary key,
    hash text not null unique,
    role text not null,
    units text[] not null,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz
  )`,

  // Codes of authenticator apps that were accepted once: within their half minute nobody else comes in with them.
  `create table spent_codes (
    hash text primary key,
    at timestamptz not null
  )`,
];
