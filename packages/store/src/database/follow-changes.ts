import pg from "pg";
import { callChannel } from "../calls/tell-of-call.ts";
import type { Connection } from "../embedded/embedded-database.ts";
import { revisionChannel } from "../record/move-head.ts";

/** Hears of changes until it is stopped. */
export type Following = { readonly stop: () => Promise<void> };

/** So long until the next try, when the connection is lost. */
const pause = 500;

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
 * the database, and after every break in the connection, since notices were missed then.
 */
export function followChanges(
  connection: Connection,
  { onRevision, onAccess, onJournal, onCall }: ChangeListeners,
): Following {
  let isStopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const again = () => {
    if (isStopped || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void listen();
    }, pause);
  };
  const listen = async () => {
    const next = new pg.Client({ ...connection, keepAlive: true });
    client = next;
    const anew = () => {
      next.end().catch(() => {});
      again();
    };
    next.on("notification", ({ channel, payload }) => {
      if (channel === accessChannel) onAccess(payload);
      else if (channel === journalChannel) onJournal(payload);
      else if (channel === callChannel) onCall(payload);
      else void onRevision().catch(anew);
    });
    next.on("error", again);
    next.on("end", again);
    try {
      await next.connect();
      await next.query(`listen ${revisionChannel}`);
      await next.query(`listen ${accessChannel}`);
      await next.query(`listen ${journalChannel}`);
      await next.query(`listen ${callChannel}`);
      onAccess(undefined);
      onJournal(undefined);
      onCall(undefined);
      await onRevision();
    } catch {
      anew();
    }
  };
  const started = listen();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await started;
      await client?.end().catch(() => {});
    },
  };
}
