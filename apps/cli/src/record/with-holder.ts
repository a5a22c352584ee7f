import { UsageError } from "../failure.ts";
import { databasePlace, withDatabase, withRecord } from "./database.ts";
import { databaseHolder } from "./database-holder.ts";
import type { PlanHolder } from "./plan-holder.ts";
import { serverHolder } from "./server-holder.ts";
import { readSettings } from "./settings.ts";

/** Whose plan is meant, as the command line has it: that of a server, or that of a database. */
export type HolderOptions = {
  readonly server?: string;
  readonly token?: string;
  readonly data?: string;
  readonly database?: string;
};

/** Works with the plan that is meant. With `isMade` a database that is not there is made. */
export async function withHolder<Result>(
  options: HolderOptions & { readonly isMade: boolean },
  work: (holder: PlanHolder) => Promise<Result>,
): Promise<Result> {
  const { server, token, isMade, ...flags } = options;
  if (server !== undefined) {
    if (flags.data !== undefined || flags.database !== undefined) {
      throw new UsageError("--server has its own database: leave --data and --database out");
    }
    return work(serverHolder(server, token));
  }
  if (token !== undefined) throw new UsageError("--token is for --server: name the server too");
  if (!isMade) return withRecord(flags, (database) => work(databaseHolder(database)));
  const place = databasePlace(flags, readSettings(flags));
  return withDatabase(place, (database) => work(databaseHolder(database)));
}
