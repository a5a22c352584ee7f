import pg from "pg";
import type { Connection } from "../embedded/embedded-database.ts";
import { revisionChannel } from "../record/commit-edit.ts";

/** Hears of revisions until it is stopped. */
export type Following = { readonly stop: () => Promise<void> };

/** So long until the next try, when the connection is lost. */
const pause = 500;

/**
 * Says whenever there may be new revisions, by whichever process they were made, in the order in which they come: once at
 * the start, at each notice of the database, and after every break in the connection, since notices were missed then. Where
 * `onChange` fails it is called again, over a new connection.
 */
export function followRevisions(
  connection: Connection,
  onChange: () => Promise<unknown>,
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
    next.on("notification", () => void onChange().catch(anew));
    next.on("error", again);
    next.on("end", again);
    try {
      await next.connect();
      await next.query(`listen ${revisionChannel}`);
      await onChange();
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
