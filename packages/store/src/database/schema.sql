create table accounts (
  id text not null,
  person text not null,
  provider text not null,
  account text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint accounts_person_fkey FOREIGN KEY (person) REFERENCES people(id) ON DELETE CASCADE,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_provider_account_key UNIQUE (provider, account)
);
CREATE INDEX accounts_person ON public.accounts USING btree (person);

create table approvals (
  id bigint generated always as identity not null,
  record text not null,
  action text not null,
  hash text not null,
  revision integer not null,
  material json not null,
  at timestamp with time zone not null,
  by text not null,
  by_name text not null,
  on_behalf_of text,
  on_behalf_of_name text,
  comment text,
  constraint approvals_action_check CHECK ((action = ANY (ARRAY['submit'::text, 'approve'::text, 'return'::text, 'withdraw'::text]))),
  constraint approvals_pkey PRIMARY KEY (id),
  constraint approvals_revision_fkey FOREIGN KEY (revision) REFERENCES revisions(revision)
);
CREATE INDEX approvals_record ON public.approvals USING btree (record, id);
CREATE TRIGGER approvals_stay BEFORE DELETE OR UPDATE ON public.approvals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approvals_stay_whole BEFORE TRUNCATE ON public.approvals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table audit (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  subject text,
  detail json not null,
  actor_id text,
  actor_way text,
  hash text not null,
  constraint audit_hash_key UNIQUE (hash),
  constraint audit_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_actor_id ON public.audit USING btree (actor_id);
CREATE INDEX audit_at ON public.audit USING btree (at);
CREATE TRIGGER audit_stays BEFORE DELETE OR UPDATE ON public.audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_stays_whole BEFORE TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table audit_head (
  single boolean default true not null,
  entries bigint not null,
  hash text not null,
  constraint audit_head_pkey PRIMARY KEY (single),
  constraint audit_head_single_check CHECK (single)
);

create table delegations (
  id bigint generated always as identity not null,
  delegator text not null,
  delegator_name text not null,
  delegate text not null,
  delegate_name text not null,
  kinds text[],
  starts timestamp with time zone not null,
  ends timestamp with time zone not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint delegations_check CHECK ((delegate <> delegator)),
  constraint delegations_check1 CHECK ((ends > starts)),
  constraint delegations_pkey PRIMARY KEY (id)
);
CREATE INDEX delegations_delegate ON public.delegations USING btree (delegate, ends);

create table head (
  single boolean default true not null,
  revision integer not null,
  hash text not null,
  constraint head_pkey PRIMARY KEY (single),
  constraint head_single_check CHECK (single)
);

create table invitations (
  id text not null,
  hash text not null,
  role text not null,
  units text[] not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  person text,
  constraint invitations_hash_key UNIQUE (hash),
  constraint invitations_person_fkey FOREIGN KEY (person) REFERENCES people(id) ON DELETE CASCADE,
  constraint invitations_pkey PRIMARY KEY (id)
);

create table job_runs (
  id bigint generated always as identity not null,
  job text not null,
  attempt integer not null,
  process text not null,
  started timestamp with time zone not null,
  ended timestamp with time zone,
  outcome text,
  said text,
  constraint job_runs_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'failed'::text, 'lost'::text]))),
  constraint job_runs_pkey PRIMARY KEY (id)
);
CREATE INDEX job_runs_job ON public.job_runs USING btree (job, id);

create table lists (
  collection text not null,
  ids json not null,
  constraint lists_pkey PRIMARY KEY (collection)
);

create table notices (
  id bigint generated always as identity not null,
  key text not null,
  kind text not null,
  record text,
  message text not null,
  since timestamp with time zone not null,
  seen timestamp with time zone not null,
  gone timestamp with time zone,
  constraint notices_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX notices_open ON public.notices USING btree (key) WHERE (gone IS NULL);

create table passkeys (
  id text not null,
  person text not null,
  name text,
  public_key text not null,
  credential text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamp with time zone,
  aaguid text,
  constraint passkeys_person_fkey FOREIGN KEY (person) REFERENCES people(id) ON DELETE CASCADE,
  constraint passkeys_pkey PRIMARY KEY (id)
);
CREATE INDEX passkeys_credential ON public.passkeys USING btree (credential);
CREATE INDEX passkeys_person ON public.passkeys USING btree (person);

create table people (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  two_factor_enabled boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  role text,
  units text[] default '{}'::text[] not null,
  role_from text default 'nobody'::text not null,
  constraint people_email_key UNIQUE (email),
  constraint people_pkey PRIMARY KEY (id),
  constraint people_role_from_check CHECK ((role_from = ANY (ARRAY['nobody'::text, 'provider'::text, 'administrator'::text])))
);
CREATE TRIGGER people_tell AFTER DELETE OR UPDATE OF role ON public.people FOR EACH ROW EXECUTE FUNCTION tell_access('id');

create table rate_limits (
  id text not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_limits_key_key UNIQUE (key),
  constraint rate_limits_pkey PRIMARY KEY (id)
);

create table readings (
  id bigint generated always as identity not null,
  kind text not null,
  at timestamp with time zone not null,
  form json not null,
  constraint readings_pkey PRIMARY KEY (id)
);
CREATE INDEX readings_kind ON public.readings USING btree (kind, id);

create table records (
  collection text not null,
  id text not null,
  form json not null,
  revision integer not null,
  constraint records_pkey PRIMARY KEY (collection, id),
  constraint records_revision_fkey FOREIGN KEY (revision) REFERENCES revisions(revision)
);

create table revisions (
  revision integer not null,
  at timestamp with time zone not null,
  author text not null,
  reason text,
  edit json not null,
  touched text[] not null,
  previous text not null,
  hash text not null,
  author_id text,
  author_way text,
  constraint revisions_hash_key UNIQUE (hash),
  constraint revisions_pkey PRIMARY KEY (revision)
);
CREATE INDEX revisions_at ON public.revisions USING btree (at);
CREATE INDEX revisions_touched ON public.revisions USING gin (touched);
CREATE TRIGGER revisions_stay BEFORE DELETE OR UPDATE ON public.revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revisions_stay_whole BEFORE TRUNCATE ON public.revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table second_factors (
  id text not null,
  person text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failures integer,
  locked_until timestamp with time zone,
  constraint second_factors_person_fkey FOREIGN KEY (person) REFERENCES people(id) ON DELETE CASCADE,
  constraint second_factors_pkey PRIMARY KEY (id)
);
CREATE INDEX second_factors_person ON public.second_factors USING btree (person);

create table sessions (
  id text not null,
  person text not null,
  token text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone not null,
  address text,
  agent text,
  constraint sessions_person_fkey FOREIGN KEY (person) REFERENCES people(id) ON DELETE CASCADE,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_key UNIQUE (token)
);
CREATE INDEX sessions_person ON public.sessions USING btree (person);
CREATE TRIGGER sessions_tell AFTER DELETE ON public.sessions FOR EACH ROW EXECUTE FUNCTION tell_access('person');

create table snapshots (
  revision integer not null,
  form json not null,
  constraint snapshots_pkey PRIMARY KEY (revision),
  constraint snapshots_revision_fkey FOREIGN KEY (revision) REFERENCES revisions(revision)
);

create table spent_codes (
  hash text not null,
  at timestamp with time zone not null,
  constraint spent_codes_pkey PRIMARY KEY (hash)
);

create table tokens (
  id text not null,
  person text not null,
  name text not null,
  scopes text[] not null,
  hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  used_at timestamp with time zone,
  constraint tokens_hash_key UNIQUE (hash),
  constraint tokens_person_fkey FOREIGN KEY (person) REFERENCES people(id) ON DELETE CASCADE,
  constraint tokens_pkey PRIMARY KEY (id)
);
CREATE INDEX tokens_person ON public.tokens USING btree (person);
CREATE TRIGGER tokens_tell AFTER UPDATE OF revoked_at ON public.tokens FOR EACH ROW EXECUTE FUNCTION tell_access('person');

create table verifications (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_identifier ON public.verifications USING btree (identifier);
