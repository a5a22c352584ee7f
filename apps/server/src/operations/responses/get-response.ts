import { type HappeningKind, instantOf, type JournalEntry, secondsOf } from "@mainstay/plan";
import type { Request, Services, WrittenJson } from "../operation.ts";
import { ask } from "../analysis/ask.ts";

/** What of a journal an incident stands by. */
const telling: ReadonlySet<HappeningKind> = new Set([
  "lost",
  "recovered",
  "activated",
  "ended",
  "withdrawal",
]);
/** So many seconds may the clock of a device be ahead for what it writes to count at once. */
const ahead = 120;

/** How an incident stands now, worked out once a minute, and with each report, for all who look. */
export async function getResponse(
  services: Services,
  { path: { incident } }: Request<{ readonly incident: string }, unknown, unknown>,
): Promise<WrittenJson> {
  const entries = await services.journal.read({ collection: "incidents", id: incident });
  const journal = entries.filter(({ what }) => telling.has(what.kind));
  const now = standingAt(journal, services.now().getTime() / 1_000);
  return ask(services, { about: "response", incident, journal, now });
}

/** The minute that it is, or the last report since, which is to count as soon as it is written. */
function standingAt(journal: readonly JournalEntry[], now: number): string {
  const reported = journal.map(({ at }) => secondsOf(at)).filter((at) => at <= now + ahead);
  return instantOf(Math.max(Math.floor(now / 60) * 60, ...reported.map(Math.ceil)));
}
