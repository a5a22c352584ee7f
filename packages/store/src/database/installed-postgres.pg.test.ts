import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { restoreBackup } from "../backup/restore-backup.ts";
import { writeBackup } from "../backup/write-backup.ts";
import { verifyRecord } from "../proof/verify-record.ts";
import { commitEdit } from "../record/commit-edit.ts";
import { readHead } from "../record/read-head.ts";
import { dumpSchema } from "../testing/dump-schema.ts";
import { findInstalled, InstalledPostgres } from "../testing/installed-postgres.ts";
import { recordAll } from "../testing/recorded.ts";
import { followChanges } from "./follow-changes.ts";
import { type Database, openDatabase } from "./open-database.ts";

const programs = findInstalled();
const why =
  programs === undefined
    ? " (left out: no PostgreSQL 15 is installed, and MAINSTAY_TEST_POSTGRES names no other)"
    : "";

describe.skipIf(programs === undefined)(`a PostgreSQL by DATABASE_URL${why}`, () => {
  let server: InstalledPostgres;
  let database: Database;
  const at = new Date("2026-11-01T08:00:00Z");

  beforeAll(async () => {
    server = await InstalledPostgres.start(programs ?? "");
    database = await openDatabase(await server.place());
    await recordAll(database.db);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await server.stop();
  });

  test("is the oldest that is supported, unless another is named, and its role rules nothing", async () => {
    const { rows } = await sql<{ version: string; rules: boolean }>`
      select current_setting('server_version') as version, rolsuper as rules
      from pg_roles where rolname = current_user`.execute(database.db);
    const [{ version, rules } = { version: "", rules: true }] = rows;
    expect(version).toMatch(process.env.MAINSTAY_TEST_POSTGRES === undefined ? /^15\./ : /^\d+/);
    expect(rules).toBe(false);
  });

  test("migrations make the same tables as in the one that comes with the product", async () => {
    const expected = await readFile(join(import.meta.dirname, "schema.sql"), "utf8");
    expect(await dumpSchema(database.db)).toBe(expected);
  });

  test("what is recorded is proved, and of two commits at once one is told to look again, and who follows of the other", async () => {
    const head = await readHead(database.db);
    const heard: number[] = [];
    const onRevision = async () => heard.push((await readHead(database.db)).revision);
    const following = followChanges(database.connection, {
      onRevision,
      onAccess: () => {},
      onJournal: () => {},
      onCall: () => {},
    });
    await expect.poll(() => heard.length).toBe(1);
    const author = { name: "ada", way: "command-line" } as const;
    const outcomes = await Promise.all(
      ["one", "two"].map((id) => {
        const edit = [{ put: `elements/${id}`, value: { id, kind: "function", name: id } }];
        return commitEdit(database.db, head, { edit, author, at });
      }),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["committed", "stale"]);
    await expect.poll(() => heard.at(-1)).toBe(4);
    await following.stop();
    expect(await verifyRecord(database.db)).toMatchObject({ isSound: true, revisions: 4 });
  });

  test("what was backed up is restored to the last hash", async () => {
    const other = await openDatabase(await server.place());
    await restoreBackup(
      other.db,
      writeBackup(database.db, () => at),
      { at, actor: { name: "root", way: "command-line" } },
    );
    const proof = await verifyRecord(database.db);
    // The restoring itself is in the audit.
    const entries = "audit" in proof ? proof.audit : NaN;
    const own = { isSound: true, audit: entries + 1, auditHash: expect.any(String) };
    expect(await verifyRecord(other.db)).toEqual({ ...proof, ...own });
    await other.close();
  });
});
