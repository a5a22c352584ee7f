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

create table call_acknowledgements (
  id bigint generated always as identity not null,
  call uuid not null,
  place text not null,
  person text not null,
  at timestamp with time zone not null,
  channel text,
  noted_by jsonb,
  note text,
  constraint call_acknowledgements_call_fkey FOREIGN KEY (call) REFERENCES calls(id),
  constraint call_acknowledgements_call_place_person_key UNIQUE (call, place, person),
  constraint call_acknowledgements_pkey PRIMARY KEY (id)
);
CREATE TRIGGER acknowledgements_stay BEFORE DELETE OR UPDATE ON public.call_acknowledgements FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acknowledgements_stay_whole BEFORE TRUNCATE ON public.call_acknowledgements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table call_attempts (
  id bigint not null,
  call uuid not null,
  place text not null,
  person text not null,
  channel text not null,
  address text not null,
  made timestamp with time zone not null,
  tries integer default 0 not null,
  sent timestamp with time zone,
  refused timestamp with time zone,
  problem text,
  constraint call_attempts_call_fkey FOREIGN KEY (call) REFERENCES calls(id),
  constraint call_attempts_call_place_person_channel_address_key UNIQUE (call, place, person, channel, address),
  constraint call_attempts_pkey PRIMARY KEY (id)
);
CREATE INDEX call_attempts_waiting ON public.call_attempts USING btree (channel, id) WHERE ((sent IS NULL) AND (refused IS NULL));

create table calls (
  id uuid not null,
  tree text not null,
  occasion text,
  form jsonb not null,
  started timestamp with time zone not null,
  expires timestamp with time zone not null,
  ended timestamp with time zone,
  outcome text,
  ended_by jsonb,
  constraint calls_pkey PRIMARY KEY (id)
);
CREATE INDEX calls_going_on ON public.calls USING btree (started) WHERE (ended IS NULL);
CREATE INDEX calls_occasion ON public.calls USING btree (occasion) WHERE (occasion IS NOT NULL);
CREATE INDEX calls_started ON public.calls USING btree (started DESC, id);

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

create table journal (
  id uuid not null,
  number bigint generated always as identity not null,
  collection text not null,
  record text not null,
  at timestamp with time zone not null,
  received timestamp with time zone not null,
  author text not null,
  author_id text,
  what jsonb not null,
  constraint journal_number_key UNIQUE (number),
  constraint journal_pkey PRIMARY KEY (id)
);
CREATE INDEX journal_of_occasion ON public.journal USING btree (collection, record, at);
CREATE TRIGGER journal_stays BEFORE DELETE OR UPDATE ON public.journal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_stays_whole BEFORE TRUNCATE ON public.journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table lists (
  collection text not null,
  ids json not null,
  constraint lists_pkey PRIMARY KEY (collection)
);

create table mails (
  id bigint generated always as identity not null,
  key text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  made timestamp with time zone not null,
  expires timestamp with time zone not null,
  attempts integer default 0 not null,
  sent timestamp with time zone,
  refused timestamp with time zone,
  problem text,
  constraint mails_key_key UNIQUE (key),
  constraint mails_pkey PRIMARY KEY (id)
);
CREATE INDEX mails_waiting ON public.mails USING btree (id) WHERE ((sent IS NULL) AND (refused IS NULL));

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

create table observation_batches (
  id bigint generated always as identity not null,
  spool integer not null,
  number bigint not null,
  rows integer not null,
  at timestamp with time zone not null,
  is_pending boolean default true not null,
  constraint observation_batches_pkey PRIMARY KEY (id),
  constraint observation_batches_spool_fkey FOREIGN KEY (spool) REFERENCES observation_spools(id),
  constraint observation_batches_spool_number_key UNIQUE (spool, number)
);
CREATE INDEX observation_batches_pending ON public.observation_batches USING btree (id) WHERE is_pending;

create table observation_spools (
  id integer generated always as identity not null,
  observer integer not null,
  name text not null,
  complete_to bigint default 0 not null,
  constraint observation_spools_observer_fkey FOREIGN KEY (observer) REFERENCES observers(id),
  constraint observation_spools_observer_name_key UNIQUE (observer, name),
  constraint observation_spools_pkey PRIMARY KEY (id)
);

create table observed_coverage (
  observer integer not null,
  hour integer not null,
  from_minute integer not null,
  to_minute integer not null,
  covered bigint not null,
  opened bigint,
  seen bigint not null,
  attributed bigint not null,
  lost bigint not null,
  withheld text[] not null,
  constraint observed_coverage_observer_fkey FOREIGN KEY (observer) REFERENCES observers(id),
  constraint observed_coverage_pkey PRIMARY KEY (observer, hour)
);

create table observed_days (
  strand integer not null,
  observer integer not null,
  day integer not null,
  first integer not null,
  last integer not null,
  succeeded bigint,
  refused bigint,
  timed_out bigint,
  blocked bigint,
  failed bigint,
  unknown bigint,
  open bigint,
  bytes_out bigint,
  bytes_in bigint,
  responses bigint,
  response_sum bigint,
  response_min bigint,
  response_max bigint,
  round_trips bigint,
  round_trip_sum bigint,
  round_trip_min bigint,
  round_trip_max bigint,
  constraint observed_days_pkey PRIMARY KEY (strand, day, observer)
);
CREATE INDEX observed_days_day ON public.observed_days USING brin (day) WITH (autosummarize='on');

create table observed_doubts (
  id integer generated always as identity not null,
  site text not null,
  client_port integer not null,
  client_host text not null,
  server_host text not null,
  constraint observed_doubts_pkey PRIMARY KEY (id),
  constraint observed_doubts_site_client_port_client_host_server_host_key UNIQUE (site, client_port, client_host, server_host)
);
CREATE INDEX observed_doubts_client ON public.observed_doubts USING btree (client_host, client_port);
CREATE INDEX observed_doubts_server ON public.observed_doubts USING btree (server_host);

create table observed_edges (
  id integer generated always as identity not null,
  client integer not null,
  server integer not null,
  port integer not null,
  protocol text not null,
  first integer,
  last integer,
  constraint observed_edges_client_fkey FOREIGN KEY (client) REFERENCES observed_ends(id),
  constraint observed_edges_client_server_port_protocol_key UNIQUE (client, server, port, protocol),
  constraint observed_edges_pkey PRIMARY KEY (id),
  constraint observed_edges_protocol_check CHECK ((protocol = ANY (ARRAY['tcp'::text, 'udp'::text]))),
  constraint observed_edges_server_fkey FOREIGN KEY (server) REFERENCES observed_ends(id)
);
CREATE INDEX observed_edges_server ON public.observed_edges USING btree (server);

create table observed_ends (
  id integer generated always as identity not null,
  site text not null,
  machine text not null,
  address text not null,
  host text not null,
  place inet generated always as (
CASE
    WHEN (address <> ''::text) THEN observed_place(address)
    ELSE NULL::inet
END) stored,
  constraint observed_ends_address_site_machine_host_key UNIQUE (address, site, machine, host),
  constraint observed_ends_pkey PRIMARY KEY (id)
);
CREATE INDEX observed_ends_place ON public.observed_ends USING gist (place inet_ops);

create table observed_hours (
  strand integer not null,
  observer integer not null,
  hour integer not null,
  first integer not null,
  last integer not null,
  succeeded bigint,
  refused bigint,
  timed_out bigint,
  blocked bigint,
  failed bigint,
  unknown bigint,
  open bigint,
  bytes_out bigint,
  bytes_in bigint,
  responses bigint,
  response_sum bigint,
  response_min bigint,
  response_max bigint,
  round_trips bigint,
  round_trip_sum bigint,
  round_trip_min bigint,
  round_trip_max bigint,
  constraint observed_hours_pkey PRIMARY KEY (strand, hour, observer)
) partition by RANGE (hour);
CREATE INDEX observed_hours_hour ON ONLY public.observed_hours USING brin (hour) WITH (autosummarize='on');

create table observed_listeners (
  observer integer not null,
  address text not null,
  port integer not null,
  protocol text not null,
  program integer not null,
  first integer not null,
  last integer not null,
  host text default ''::text not null,
  inner_address boolean default false not null,
  is_heeded boolean default false not null,
  constraint observed_listeners_observer_fkey FOREIGN KEY (observer) REFERENCES observers(id),
  constraint observed_listeners_pkey PRIMARY KEY (observer, host, address, port, protocol, program),
  constraint observed_listeners_program_fkey FOREIGN KEY (program) REFERENCES observed_programs(id)
);
CREATE INDEX observed_listeners_by_port ON public.observed_listeners USING btree (port, last);
CREATE INDEX observed_listeners_new ON public.observed_listeners USING btree (observer) WHERE (NOT is_heeded);

create table observed_machines (
  observer integer not null,
  host text not null,
  name text not null,
  properties jsonb not null,
  last integer not null,
  constraint observed_machines_observer_fkey FOREIGN KEY (observer) REFERENCES observers(id),
  constraint observed_machines_pkey PRIMARY KEY (observer, host)
);
CREATE INDEX observed_machines_name ON public.observed_machines USING btree (name);

create table observed_minutes (
  batch bigint not null,
  strand integer not null,
  observer integer not null,
  minute integer not null,
  day integer not null,
  succeeded integer,
  refused integer,
  timed_out integer,
  blocked integer,
  failed integer,
  unknown integer,
  open integer,
  bytes_out bigint,
  bytes_in bigint,
  responses integer,
  response_sum bigint,
  response_min bigint,
  response_max bigint,
  round_trips integer,
  round_trip_sum bigint,
  round_trip_min bigint,
  round_trip_max bigint,
  doubted boolean
) partition by LIST (day);
CREATE INDEX observed_minutes_batch ON ONLY public.observed_minutes USING brin (batch) WITH (autosummarize='on');
CREATE INDEX observed_minutes_doubted ON ONLY public.observed_minutes USING btree (strand) WHERE doubted;
CREATE INDEX observed_minutes_minute ON ONLY public.observed_minutes USING brin (minute) WITH (autosummarize='on');

create table observed_names (
  end_id integer not null,
  kind text not null,
  site text not null,
  name text not null,
  first integer not null,
  last integer not null,
  constraint observed_names_end_id_fkey FOREIGN KEY (end_id) REFERENCES observed_ends(id),
  constraint observed_names_kind_check CHECK ((kind = ANY (ARRAY['machine'::text, 'name'::text, 'reverse-name'::text]))),
  constraint observed_names_pkey PRIMARY KEY (end_id, kind, site, name)
);
CREATE INDEX observed_names_domain ON public.observed_names USING btree (reverse(name) COLLATE "C");
CREATE INDEX observed_names_label ON public.observed_names USING btree (split_part(name, '.'::text, 1));
CREATE INDEX observed_names_name ON public.observed_names USING btree (name, kind, site);

create table observed_processes (
  observer integer not null,
  host text not null,
  program integer not null,
  properties jsonb not null,
  last integer not null,
  constraint observed_processes_observer_host_fkey FOREIGN KEY (observer, host) REFERENCES observed_machines(observer, host) ON DELETE CASCADE,
  constraint observed_processes_pkey PRIMARY KEY (observer, host, program),
  constraint observed_processes_program_fkey FOREIGN KEY (program) REFERENCES observed_programs(id)
);

create table observed_programs (
  id integer generated always as identity not null,
  process text not null,
  unit text not null,
  constraint observed_programs_pkey PRIMARY KEY (id),
  constraint observed_programs_process_unit_key UNIQUE (process, unit)
);

create table observed_strands (
  id integer generated always as identity not null,
  edge integer not null,
  client_program integer not null,
  server_program integer not null,
  service text not null,
  role_by text not null,
  doubt integer default 0 not null,
  constraint observed_strands_client_program_fkey FOREIGN KEY (client_program) REFERENCES observed_programs(id),
  constraint observed_strands_edge_fkey FOREIGN KEY (edge) REFERENCES observed_edges(id),
  constraint observed_strands_key UNIQUE (edge, client_program, server_program, service, role_by, doubt),
  constraint observed_strands_pkey PRIMARY KEY (id),
  constraint observed_strands_server_program_fkey FOREIGN KEY (server_program) REFERENCES observed_programs(id)
);
CREATE INDEX observed_strands_domain ON public.observed_strands USING btree (reverse(lower(service)) COLLATE "C") WHERE (service <> ''::text);
CREATE INDEX observed_strands_doubt ON public.observed_strands USING btree (doubt) WHERE (doubt > 0);
CREATE INDEX observed_strands_label ON public.observed_strands USING btree (split_part(lower(service), '.'::text, 1)) WHERE (service <> ''::text);

create table observers (
  id integer generated always as identity not null,
  name text not null,
  kind text not null,
  host text not null,
  site text not null,
  platform text not null,
  addresses text[] not null,
  first_heard timestamp with time zone not null,
  last_heard timestamp with time zone not null,
  told_until integer not null,
  retired_at timestamp with time zone,
  version text default ''::text not null,
  system text default ''::text not null,
  constraint observers_kind_check CHECK ((kind = ANY (ARRAY['machine'::text, 'file'::text]))),
  constraint observers_name_key UNIQUE (name),
  constraint observers_pkey PRIMARY KEY (id)
);

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
  observer text,
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
