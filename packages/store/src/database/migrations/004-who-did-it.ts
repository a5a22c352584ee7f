import { type Kysely, sql } from "kysely";
import { seal } from "../../log/seal.ts";

/**
 * Who did something by id and way in beside the name; the audit as a chain of hashes; invitations for those who are known and
 * have nothing to come in with; and notice when somebody may no longer come in as before. What was recorded until now keeps its name alone, and the audit until now is sealed as it stands.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of before) await sql.raw(statement).execute(db);
  await sealAudit(db);
  for (const statement of after) await sql.raw(statement).execute(db);
}

const before = [
  `alter table revisions add author_id text, add author_way text`,
  `alter table audit add actor_id text, add actor_way text, add hash text`,
  `create index audit_actor_id on audit (actor_id)`,
  // Who comes back by it, where it is somebody who was there before.
  `alter table invitations add person text references people on delete cascade`,

  // One row: the last hash, and of how many entries. Whoever writes into the audit locks it.
  `create table audit_head (
    single boolean primary key default true check (single),
    entries bigint not null,
    hash text not null
  )`,
  `alter table audit disable trigger audit_stays`,
];

const after = [
  `alter table audit enable trigger audit_stays`,
  `alter table audit alter hash set not null, add unique (hash)`,

  // Not even all of it at once.
  `create trigger revisions_stay_whole before truncate on revisions execute function refuse_change()`,
  `create trigger audit_stays_whole before truncate on audit execute function refuse_change()`,
  `create trigger approvals_stay_whole before truncate on approvals execute function refuse_change()`,

  // Whoever holds a connection open for somebody hears that they may have to leave, however it came about.
  `create function tell_access() returns trigger language plpgsql as $$
    begin
      perform pg_notify('mainstay_access', to_jsonb(old) ->> tg_argv[0]);
      return null;
    end $$`,
  `create trigger sessions_tell after delete on sessions
    for each row execute function tell_access('person')`,
  `create trigger tokens_tell after update of revoked_at on tokens
    for each row execute function tell_access('person')`,
  `create trigger people_tell after delete or update of role on people
    for each row execute function tell_access('id')`,
];

type Row = {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: unknown;
};

/** So many entries are sealed at once. */
const batch = 500;

async function sealAudit(db: Kysely<unknown>): Promise<void> {
  let [hash, last, entries] = ["", "0", 0];
  for (;;) {
    const { rows } = await sql<Row>`
      select id, at, actor, action, subject, detail from audit
      where id > ${last} order by id limit ${batch}`.execute(db);
    const hashes: string[] = [];
    for (const { id, at, actor, action, subject, detail } of rows) {
      hash = seal([hash, at.toISOString(), actor, action, subject, detail]);
      hashes.push(hash);
      last = id;
    }
    entries += rows.length;
    await sql`
      update audit set hash = sealed.hash
      from unnest(${rows.map(({ id }) => id)}::bigint[], ${hashes}::text[]) as sealed (id, hash)
      where audit.id = sealed.id`.execute(db);
    if (rows.length < batch) break;
  }
  await sql`insert into audit_head (entries, hash) values (${entries}, ${hash})`.execute(db);
}
