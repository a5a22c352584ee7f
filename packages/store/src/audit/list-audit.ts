import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type NumberedAuditEntry, toAuditEntry } from "./read-audit.ts";

/** Which part of the audit is wanted. */
export type AuditWanted = {
  readonly limit: number;
  /** How many to pass over. */
  readonly after: number;
  /** Words that all stand in the name of whoever did it, in the action or in the subject, in whatever case. */
  readonly text?: string | undefined;
  /** What whoever did it was called then. */
  readonly actor?: string | undefined;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** Records, such as `exercises/autumn`: what was done to them, by whatever address, is left out. */
  readonly notAbout?: readonly string[] | undefined;
  /** The same of whatever records of some lists there ever were, but for these. */
  readonly notAboutOthers?: OtherRecords | undefined;
};

/** Lists, such as `exercises`, and records of them by address, such as `exercises/autumn`. */
type OtherRecords = { readonly of: readonly string[]; readonly than: readonly string[] };

/** A page of the audit, and how many entries there are in all. */
export type AuditPage = {
  readonly entries: readonly NumberedAuditEntry[];
  readonly total: number;
  /** How far back was looked for words, where there are earlier entries. */
  readonly lookedBackTo?: Date;
};

/** So many entries are looked through for words, the latest: no index finds a part of a word. */
const mostLookedThrough = 200_000;

/** A page of the audit, the latest entry first. */
export async function listAudit(
  db: Kysely<Tables>,
  wanted: AuditWanted,
  { most = mostLookedThrough }: { readonly most?: number } = {},
): Promise<AuditPage> {
  const { limit, after, text } = wanted;
  const words = text?.split(/\s+/).filter((word) => word !== "") ?? [];
  const matching = matchingIn(db, wanted);
  const found = words.length === 0 ? matching : withWords(db, { matching, words, most });
  const { total } = await found
    .select(({ fn }) => fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await found.selectAll().orderBy("id", "desc").limit(limit).offset(after).execute();
  const page = { entries: rows.map(toAuditEntry), total: Number(total) };
  if (words.length === 0) return page;
  const [oldest, earlier] = await matching
    .select("at")
    .orderBy("id", "desc")
    .offset(most - 1)
    .limit(2)
    .execute();
  return oldest === undefined || earlier === undefined
    ? page
    : { ...page, lookedBackTo: oldest.at };
}

function matchingIn(
  db: Kysely<Tables>,
  { actor, actorId, action, subject, from, until, notAbout = [], notAboutOthers }: AuditWanted,
) {
  return db
    .selectFrom("audit")
    .where((where) =>
      where.and([
        ...(actor === undefined ? [] : [where("actor", "=", actor)]),
        ...(actorId === undefined ? [] : [where("actor_id", "=", actorId)]),
        ...(action === undefined ? [] : [where("action", "=", action)]),
        ...(subject === undefined ? [] : [where("subject", "=", subject)]),
        ...(from === undefined ? [] : [where("at", ">=", from)]),
        ...(until === undefined ? [] : [where("at", "<", until)]),
        ...notAbout.map((record) => isNotAbout(record)),
        ...(notAboutOthers?.of.map((list) => isOfThese(list, notAboutOthers.than)) ?? []),
      ]),
    );
}

/** Subjects are addresses of records, and of requests about them. */
function isNotAbout(record: string) {
  return sql<boolean>`strpos(coalesce(subject, '') || '/', ${`${record}/`}) = 0`;
}

/** Of lists that are named without a record, everything is told. */
function isOfThese(list: string, records: readonly string[]) {
  const record = sql<string>`substring(subject from ${`(?:^|/)(${list}/[^/]+)`})`;
  return sql<boolean>`(${record} is null or ${record} = any(${[...records]}::text[]))`;
}

type Looked = {
  readonly matching: ReturnType<typeof matchingIn>;
  readonly words: readonly string[];
  readonly most: number;
};

function withWords(db: Kysely<Tables>, { matching, words, most }: Looked) {
  const latest = matching.selectAll().orderBy("id", "desc").limit(most).as("audit");
  return db.selectFrom(latest).where((where) =>
    where.and(
      words.map((word) => {
        const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
        return where.or([
          where("actor", "ilike", pattern),
          where("action", "ilike", pattern),
          where("subject", "ilike", pattern),
        ]);
      }),
    ),
  );
}
