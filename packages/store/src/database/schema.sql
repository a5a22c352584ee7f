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

create table audit (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  subject text,
  detail json not null,
  constraint audit_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_at ON public.audit USING btree (at);
CREATE TRIGGER audit_stays BEFORE DELETE OR UPDATE ON public.audit FOR EACH ROW EXECUTE FUNCTION refuse_change();

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
  constraint revisions_hash_key UNIQUE (hash),
  constraint revisions_pkey PRIMARY KEY (revision)
);
CREATE INDEX revisions_at ON public.revisions USING btree (at);
CREATE INDEX revisions_touched ON public.revisions USING gin (touched);
CREATE TRIGGER revisions_stay BEFORE DELETE OR UPDATE ON public.revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table snapshots (
  revision integer not null,
  form json not null,
  constraint snapshots_pkey PRIMARY KEY (revision),
  constraint snapshots_revision_fkey FOREIGN KEY (revision) REFERENCES revisions(revision)
);
