import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { AuditWish } from "./audit-entry.ts";
import { sealAudit, toUnsealed, type UnsealedAudit } from "./write-audit.ts";

/** So many entries are written in one statement. */
const most = 1000;

/** What waits to be written, and those who wait for it. */
class AuditQueue {
  readonly #db: Kysely<Tables>;
  #waiting: UnsealedAudit[] = [];
  /** The transaction that will write what waits. */
  #next: Promise<void> | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  write(entry: UnsealedAudit): Promise<void> {
    this.#waiting.push(entry);
    this.#next ??= this.#running.then(() => this.#writeAll());
    return this.#next;
  }

  #writeAll(): Promise<void> {
    const entries = this.#waiting;
    this.#waiting = [];
    this.#next = undefined;
    const written = this.#db.transaction().execute(async (trx) => {
      for (let from = 0; from < entries.length; from += most)
        await sealAudit(trx, entries.slice(from, from + most));
    });
    this.#running = written.catch(() => {});
    return written;
  }
}

const queues = new WeakMap<Kysely<Tables>, AuditQueue>();

/**
 * Writes something into the audit that is done without the database, or was done already. What comes while others are being
 * written is written together after them: the chain lets one transaction in at a time, and nobody else is to wait for it.
 */
export async function writeAuditAlone(db: Kysely<Tables>, wish: AuditWish): Promise<void> {
  const entry = toUnsealed(wish);
  const queue = queues.get(db) ?? new AuditQueue(db);
  queues.set(db, queue);
  await queue.write(entry);
}
