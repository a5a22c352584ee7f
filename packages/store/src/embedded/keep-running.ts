import type { DatabasePlace } from "../database/open-database.ts";
import { isRunning, startEmbedded } from "./embedded-database.ts";

/** Watches until it is stopped. */
export type Watch = { readonly stop: () => Promise<void> };

/** So often is looked whether the database still runs, in milliseconds. */
const every = 500;

/**
 * Starts the embedded database again whenever it has ended, whatever ended it; what was committed is there. Tells of each
 * attempt. A database by URL is kept running by whoever runs it.
 */
export function keepRunning(place: DatabasePlace, tell: (what: string) => void): Watch {
  if (!("directory" in place)) return { stop: () => Promise.resolve() };
  const { directory } = place;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    try {
      if (isStopped || (await isRunning(directory))) return;
      tell("the database has ended: it is started again");
      await startEmbedded(directory);
      tell("the database runs again");
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  };
  let last = Promise.resolve();
  const again = () => {
    timer = setTimeout(() => {
      last = look().then(() => {
        if (!isStopped) again();
      });
    }, every);
  };
  again();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}
