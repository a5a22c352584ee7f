import {
  emptyHistory,
  foldHistory,
  type HealthHistory,
  HistoryLine,
  isOpen,
  isQuiet,
  listedIssues,
  toHistoryLine,
} from "@mainstay/m365";
import { addReading, type Database, readingsAfter, replaceReadings } from "@mainstay/store";
import { readTenantHealth } from "@mainstay/tenant";
import type { JobContext } from "./job.ts";

/** The history up to a reading, by its id. */
type Known = { readonly history: HealthHistory; readonly last: string };

/** What this process knows of the history, up to the last line that tells anything, so that it reads only what followed; by database. */
const known = new WeakMap<Database, Known>();

/**
 * Reads the health of Microsoft 365 and keeps what is new: of readings that told nothing, one after the other, the last alone. Fails
 * where nothing could be read, which is kept as well.
 */
export async function health({ database, settings, now, signal }: JobContext): Promise<string> {
  const { tenant } = settings;
  if (tenant === undefined) throw new Error("no Microsoft 365 tenant is configured");
  const { history, settled } = await readHistory(database);
  const { reading, problems } = await readTenantHealth(tenant, history, { signal });
  // That the server stops says nothing of Microsoft 365.
  signal.throwIfAborted();
  const line = toHistoryLine(history, reading);
  const keep = (kept: HistoryLine) => ({
    kind: "health" as const,
    at: now(),
    form: JSON.stringify(kept),
  });
  const quiet = history.readings - settled.history.readings;
  if (isQuiet(line) && quiet > 0) {
    await replaceReadings(database.db, keep({ ...line, quiet }), { after: settled.last });
  } else await addReading(database.db, keep(line));
  const failures = reading.failed.map(({ what, why }) => `${what}: ${why}`);
  if (line.read.length === 0) throw new Error(failures.join("; "));
  const open = listedIssues(foldHistory(history, line)).filter(isOpen).length;
  const unread = problems.length === 0 ? [] : [`${problems.length} entries not understood`];
  return [`${open} open issues`, ...failures, ...unread].join("; ");
}

/** All that was kept of the health, whichever process read it. */
export async function knownHistory(database: Database): Promise<HealthHistory> {
  return (await readHistory(database)).history;
}

async function readHistory(database: Database) {
  let settled = known.get(database) ?? { history: emptyHistory, last: "0" };
  let { history } = settled;
  for await (const { id, form } of readingsAfter(database.db, "health", settled.last)) {
    const line = HistoryLine.parse(form);
    history = foldHistory(history, line);
    // A quiet line goes when the next comes that stands for both.
    if (!isQuiet(line)) settled = { history, last: id };
  }
  known.set(database, settled);
  return { history, settled };
}
