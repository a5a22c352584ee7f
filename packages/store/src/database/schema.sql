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

create table head (
  single boolean default true not null,
  revision integer not null,
  hash text not null,
  constraint head_pkey PRIMARY KEY (single),
  constraint head_single_check CHECK (single)
);

create table lists (
  collection text not null,
  ids json not null,
  constraint lists_pkey PRIMARY KEY (collection)
);

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
