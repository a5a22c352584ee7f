import { type Kysely, sql } from "kysely";
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from "kysely/migration";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import * as record from "./migrations/001-record.ts";
import * as people from "./migrations/002-people.ts";
import * as approvalsAndJobs from "./migrations/003-approvals-and-jobs.ts";
import * as whoDidIt from "./migrations/004-who-did-it.ts";
import * as observations from "./migrations/005-observations.ts";
import * as mails from "./migrations/006-mails.ts";
import * as journal from "./migrations/007-journal.ts";
import * as calls from "./migrations/008-calls.ts";
import * as reverseNames from "./migrations/009-reverse-names.ts";
import * as retiredObservers from "./migrations/010-retired-observers.ts";
import * as observedTimes from "./migrations/011-observed-times.ts";
import * as listenersOfFiles from "./migrations/012-listeners-of-files.ts";
import * as listenersByPort from "./migrations/013-listeners-by-port.ts";
import * as doubtedStrands from "./migrations/014-doubted-strands.ts";
import * as observedPlaces from "./migrations/015-observed-places.ts";
import * as observedProperties from "./migrations/016-observed-properties.ts";
import type { Tables } from "./tables.ts";

/** Every change of the tables there was, in order. There is no way back: a backup is. */
export const migrations: Readonly<Record<string, Migration>> = {
  "001-record": record,
  "002-people": people,
  "003-approvals-and-jobs": approvalsAndJobs,
  "004-who-did-it": whoDidIt,
  "005-observations": observations,
  "006-mails": mails,
  "007-journal": journal,
  "008-calls": calls,
  "009-reverse-names": reverseNames,
  "010-retired-observers": retiredObservers,
  "011-observed-times": observedTimes,
  "012-listeners-of-files": listenersOfFiles,
  "013-listeners-by-port": listenersByPort,
  "014-doubted-strands": doubtedStrands,
  "015-observed-places": observedPlaces,
  "016-observed-properties": observedProperties,
};

/**
 * Brings the tables up to date; of several processes that try at once one does it and the others wait. Throws
 * DatabaseUnavailable where a newer version of the product has already gone further.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  const further = await madeByNewer(db).catch(() => []);
  if (further.length > 0) throw new DatabaseUnavailable(tooNew(further));
  throw error instanceof Error
    ? error
    : new Error("the tables cannot be brought up to date", { cause: error });
}

/** The changes that were made and that this version does not know. */
async function madeByNewer(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name));
}

function tooNew(further: readonly string[]): string {
  return `a newer version of Mainstay has changed its tables (${further.join(", ")}), and this one does not know how to work with them: install that version again, or restore a backup that was made before into an empty database`;
}
