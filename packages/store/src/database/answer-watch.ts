import { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { Connection } from "../embedded/embedded-database.ts";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { workingBackends } from "./working-backends.ts";

/** So long may a database say nothing to whoever waits for it, in milliseconds, before it is asked whether it still works at it. */
export const usualPatience = 10_000;

/** What was seen of a connection when it was last looked at. */
type Seen = {
  /** Of the process that serves it. */
  readonly backend: number;
  /** So many bytes had been written when all that was asked was answered. */
  answered: number;
  /** Bytes either way, and since when there were no more of them while an answer was due. */
  moved: number;
  since: number;
  /** Whether the database has said once that it does nothing for it. */
  isForgotten: boolean;
};

/**
 * Watches the connections of a pool. One on which an answer is due and nothing moves is slow, or lost: by a network that drops what
 * is sent, or with a database that was stopped. Of that neither the system nor `pg` tells within minutes. So the database is asked
 * over another connection what it does. What it works at may take as long as it takes; what it knows nothing of is lost, and where
 * it does not answer at all everything is that was silent, and who wants a connection is refused at once until it answers again.
 */
export class AnswerWatch {
  readonly #connection: Connection;
  readonly #patience: number;
  readonly #seen = new Map<pg.Client, Seen>();
  #isDoubtful = false;
  #isAway = false;
  #isStopped = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#patience = connection.patience ?? usualPatience;
    void this.#watch();
  }

  /** Watches a connection, which a process of the database serves, until it ends. */
  follow(client: pg.Client, backend: number): void {
    const now = { answered: written(client), moved: 0, since: performance.now() };
    const seen = { backend, ...now, isForgotten: false };
    this.#seen.set(client, seen);
    client.on("drain", () => (seen.answered = written(client)));
    client.once("end", () => this.#seen.delete(client));
  }

  follows(client: pg.Client): boolean {
    return this.#seen.has(client);
  }

  /** The database did not let somebody in: it is asked at the next look whether it answers at all. */
  doubt(): void {
    this.#isDoubtful = true;
  }

  /** Throws DatabaseUnavailable while the database is known not to answer. */
  requireAnswering(): void {
    if (this.#isAway) throw new DatabaseUnavailable("the database does not answer");
  }

  /** Watches no more than what is still connected. */
  stop(): void {
    this.#isStopped = true;
  }

  async #watch(): Promise<void> {
    while (!this.#isStopped || this.#seen.size > 0) {
      // What is away may be back at any moment.
      const pause = this.#patience / (this.#isAway || this.#isDoubtful ? 20 : 2);
      await wait(pause, undefined, { ref: false });
      const silent = [...this.#seen].filter(([client, seen]) => this.#isSilent(client, seen));
      if (silent.length > 0 || this.#isDoubtful || this.#isAway) await this.#ask(silent);
    }
  }

  /** Whether an answer is due and nothing has moved for long. */
  #isSilent(client: pg.Client, seen: Seen): boolean {
    const now = performance.now();
    if (!isStill(client, seen)) {
      seen.moved = written(client) + read(client);
      seen.since = now;
      seen.isForgotten = false;
    }
    return now - seen.since >= this.#patience;
  }

  async #ask(silent: readonly (readonly [pg.Client, Seen])[]): Promise<void> {
    const working = await workingBackends(this.#connection, this.#patience / 2);
    if (working === undefined) {
      // Twice, since it may have been this process that had no time.
      this.#isAway = this.#isDoubtful;
      this.#isDoubtful = true;
      if (this.#isAway) for (const each of silent) cut(...each);
      return;
    }
    this.#isAway = false;
    this.#isDoubtful = false;
    for (const [client, seen] of silent) {
      const isWorkedAt = working === "unknown" || working.has(seen.backend);
      // Twice, since the answer may have been on its way.
      if (!isWorkedAt && seen.isForgotten) cut(client, seen);
      seen.isForgotten = !isWorkedAt;
    }
  }
}

/** Whether an answer is due and nothing has moved since the last look. */
function isStill(client: pg.Client, { answered, moved }: Seen): boolean {
  return written(client) > answered && written(client) + read(client) === moved;
}

/**
 * Ends what is still silent. Whoever waits is told as of any connection that breaks: what was asked last may have been done.
 */
function cut(client: pg.Client, seen: Seen): void {
  if (!isStill(client, seen)) return;
  client.connection.stream.destroy(
    new DatabaseUnavailable(
      "the database has not answered: whether it did what was asked is not known",
    ),
  );
}

function written({ connection: { stream } }: pg.Client): number {
  return stream instanceof Socket ? stream.bytesWritten : 0;
}

function read({ connection: { stream } }: pg.Client): number {
  return stream instanceof Socket ? stream.bytesRead : 0;
}
