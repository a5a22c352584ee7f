import { hostname } from "node:os";
import {
  DamagedSpool,
  FolderIsTaken,
  ForeignSpool,
  report,
  serverOf,
  type ServerChoice,
  WrongChoice,
} from "@mainstay/agent";
import type { ObserveOptions } from "@mainstay/agent/watching";
import { dataFolder } from "../data-folder.ts";
import { CannotRun, UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";
import { complain } from "../terminal.ts";

/** Reports what this machine sees to a server until it is stopped. Throws UsageError and CannotRun. */
export async function reportToServer(
  choice: ServerChoice,
  how: Pick<ObserveOptions, "signal" | "means" | "site">,
): Promise<void> {
  try {
    const server = serverOf(choice, dataFolder("observations"));
    if (server === undefined) return;
    complain(
      `reporting what ${plain(hostname())} sees to ${plain(server.origin)} until it is stopped`,
    );
    await report({ ...how, ...server, complain: (what) => complain(plain(what)) });
  } catch (error) {
    const isOfFolder =
      error instanceof FolderIsTaken ||
      error instanceof ForeignSpool ||
      error instanceof DamagedSpool;
    if (isOfFolder) throw new CannotRun(error.message);
    if (error instanceof WrongChoice) {
      throw error.kind === "usage" ? new UsageError(error.message) : new CannotRun(error.message);
    }
    throw error;
  }
}
