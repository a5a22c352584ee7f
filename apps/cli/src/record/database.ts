import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "@mainstay/server";
import {
  type Database,
  type DatabasePlace,
  DatabaseUnavailable,
  openDatabase,
} from "@mainstay/store";
import { CannotRun, UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";
import { type Flags, readSettings } from "./settings.ts";

/** The database that is meant: what the command line names goes before the environment. Throws UsageError for two. */
export function databasePlace(flags: Flags, { data, database }: Configuration): DatabasePlace {
  if (flags["data"] !== undefined && flags["database"] !== undefined) {
    throw new UsageError("--data and --database name two databases: leave one out");
  }
  return database === undefined || flags["data"] !== undefined
    ? { directory: data }
    : { url: database };
}

/** The database that is meant, in words; of a server only that it is one, since its URL may hold a password. */
export function placeWords(place: DatabasePlace): string {
  return "directory" in place ? plain(place.directory) : "the database";
}

/** Works with the record that is meant, and closes it whatever happens. Throws CannotRun where there is none to work with. */
export async function withRecord<Result>(
  flags: Flags,
  work: (database: Database, place: DatabasePlace) => Promise<Result>,
): Promise<Result> {
  const place = databasePlace(flags, readSettings(flags));
  if ("directory" in place && !existsSync(join(place.directory, "postgres"))) {
    throw new CannotRun(
      `there is no record in ${placeWords(place)}: name another directory with --data, or begin one with \`mainstay serve\``,
    );
  }
  return withDatabase(place, (database) => work(database, place));
}

/** The same with a database that is made if it is not there. */
export async function withDatabase<Result>(
  place: DatabasePlace,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openOrTell(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function openOrTell(place: DatabasePlace): Promise<Database> {
  try {
    return await openDatabase(place);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new CannotRun(error.message);
    throw error;
  }
}
