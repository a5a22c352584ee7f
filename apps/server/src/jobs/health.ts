import {
  emptyHistory,
  foldHistory,
  type HealthHistory,
  HistoryLine,
  isOpen,
  listedIssues,
  toHistoryLine,
} from "@mainstay/m365";
import { addReading, type Database, readingsAfter } from "@mainstay/store";
import { readTenantHealth } from "@mainstay/tenant";
import type { JobContext } from "./job.ts";

/** What this process knows of the history, so that each run reads only what was added; by database. */
const known = new WeakMap<Database, { readonly history: HealthHistory; readonly last: string }>();

/** Reads the health of Microsoft 365 and keeps what is new. Fails where nothing could be read, which is kept as well. */
export async function health({ database, settings, now, signal }: JobContext): Promise<string> {
  const { tenant } = settings;
  if (tenant === undefined) throw new Error("no Microsoft 365 tenant is configured");
  const history = await knownHistory(database);
  const { reading, problems } = await readTenantHealth(tenant, history, { signal });
  // That the server stops says nothing of Microsoft 365.
  signal.throwIfAborted();
  const line = toHistoryLine(history, reading);
  const form = JSON.stringify(line);
  await addReading(database.db, { kind: "health", at: now(), form });
  const failures = reading.failed.map(({ what, why }) => `${what}: ${why}`);
  if (line.read.length === 0) throw new Error(failures.join("; "));
  const open = listedIssues(foldHistory(history, line)).filter(isOpen).length;
  const unread = problems.length === 0 ? [] : [`${problems.length} entries not understood`];
  return [`${open} open issues`, ...failures, ...unread].join("; ");
}

/** All that was kept of the health, whichever process read it. */
export async function knownHistory(database: Database): Promise<HealthHistory> {
  let { history, last } = known.get(database) ?? { history: emptyHistory, last: "0" };
  for await (const { id, form } of readingsAfter(database.db, "health", last)) {
    history = foldHistory(history, HistoryLine.parse(form));
    last = id;
  }
  known.set(database, { history, last });
  return history;
}
