import { type Kysely, sql } from "kysely";
import type { Doing } from "../../audit/audit-entry.ts";
import { writeAudit } from "../../audit/write-audit.ts";
import { keptText } from "../../database/kept-text.ts";
import type { Tables } from "../../database/tables.ts";

type Known = {
  readonly id: number;
  readonly host: string;
  readonly site: string;
  readonly retired_at: Date | null;
};

/**
 * Retires an observer, and says since when it is; undefined where there is none of this name. One that is retired already stays so
 * since then.
 */
export async function retireObserver(
  db: Kysely<Tables>,
  name: string,
  doing: Doing,
): Promise<Date | undefined> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<Known>`
      select id, host, site, retired_at from observers where name = ${keptText(name)}
      for no key update`.execute(trx);
    const [known] = rows;
    if (known === undefined) return undefined;
    const { id, host, site, retired_at: since } = known;
    if (since !== null) return since;
    await sql`update observers set retired_at = ${doing.at.toISOString()} where id = ${id}`.execute(
      trx,
    );
    const subject = `observers/${name}`;
    await writeAudit(trx, { ...doing, action: "retire-observer", subject, detail: { host, site } });
    return doing.at;
  });
}
