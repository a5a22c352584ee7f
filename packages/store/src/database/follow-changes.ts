import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { callChannel } from "../calls/tell-of-call.ts";
import type { Connection } from "../embedded/embedded-database.ts";
import { revisionChannel } from "../record/move-head.ts";
import { usualPatience } from "./answer-watch.ts";
import { keptAlive } from "./settle-session.ts";

/** Hears of changes until it is stopped. */
export type Following = { readonly stop: () => Promise<void> };

/** So long until the next try, when the connection is lost. */
const pause = 500;
/** So long may a database take to let somebody go, in milliseconds. */
const farewell = 1000;

/** The channel on which triggers tell whose session or token ended, or whose role changed: the id of the person. */
const accessChannel = "mainstay_access";

/** The channel on which every process hears of new entries of journals: the address of the occasion. */
export const journalChannel = "mainstay_journal";

/** What is to be done about changes. */
export type ChangeListeners = {
  /** There may be new revisions. Where it fails it is called again, over a new connection. */
  readonly onRevision: () => Promise<unknown>;
  /** Somebody may not come in any more as they did; undefined where that may be true of anybody. */
  readonly onAccess: (person: string | undefined) => void;
  /** There are new entries in the journal of an occasion, such as `exercises/autumn`; undefined where that may be true of any. */
  readonly onJournal: (occasion: string | undefined) => void;
  /** Something happened in a call, by its id; undefined where that may be true of any. */
  readonly onCall: (id: string | undefined) => void;
};

/**
 * Tells of changes by whichever process they were made, in the order in which they come: once at the start, at each notice of
 * the database, and after every break in the connection, since notices were missed then. A break that nobody tells of is found
 * by asking for the revision over that connection, every ten seconds unless its `patience` says otherwise.
 */
export function followChanges(connection: Connection, listeners: ChangeListeners): Following {
  const stopping = new AbortController();
  const follow = async () => {
    while (!stopping.signal.aborted) {
      await hear(connection, listeners, stopping.signal);
      await rest(pause, stopping.signal);
    }
  };
  const following = follow();
  return {
    stop: async () => {
      stopping.abort();
      await following;
    },
  };
}

/** Tells of changes over one connection, until that is lost or something fails. */
async function hear(
  connection: Connection,
  { onRevision, onAccess, onJournal, onCall }: ChangeListeners,
  stopping: AbortSignal,
): Promise<void> {
  const { patience = usualPatience } = connection;
  const client = new pg.Client({
    ...connection,
    ...keptAlive,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  const over = new AbortController();
  const lost = AbortSignal.any([over.signal, stopping]);
  const end = () => over.abort();
  client.on("error", end);
  client.on("end", end);
  client.on("notification", ({ channel, payload }) => {
    if (channel === accessChannel) onAccess(payload);
    else if (channel === journalChannel) onJournal(payload);
    else if (channel === callChannel) onCall(payload);
    else void onRevision().catch(end);
  });
  try {
    await client.connect();
    for (const channel of [revisionChannel, accessChannel, journalChannel, callChannel])
      await client.query(`listen ${channel}`);
    onAccess(undefined);
    onJournal(undefined);
    onCall(undefined);
    for (let told: number | undefined; !lost.aborted; await rest(patience, lost)) {
      const revision = await revisionBy(client);
      if (revision === told) continue;
      await onRevision();
      told = revision;
    }
  } catch {
    // It is told of again over the next connection.
  } finally {
    await Promise.race([client.end(), wait(farewell, undefined, { ref: false })]);
    client.connection.stream.destroy();
  }
}

async function revisionBy(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ readonly revision: number }>("select revision from head");
  return rows[0]?.revision;
}

/** Waits, but not beyond what ends it. */
function rest(time: number, signal: AbortSignal): Promise<void> {
  return wait(time, undefined, { signal }).catch(() => {});
}
