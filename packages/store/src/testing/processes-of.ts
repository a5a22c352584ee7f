import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Database } from "../database/open-database.ts";

/** The process of the database of a data directory, and after it all that work for it. */
export async function processesOf(
  directory: string,
  { db }: Pick<Database, "db">,
): Promise<readonly number[]> {
  const lock = await readFile(join(directory, "postgres", "postmaster.pid"), "utf8");
  const { rows } = await sql<{ readonly pid: number }>`select pid from pg_stat_activity`.execute(
    db,
  );
  return [Number.parseInt(lock, 10), ...rows.map(({ pid }) => pid)];
}
