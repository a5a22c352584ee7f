import { incidentHappening } from "@mainstay/analysis";
import { type Disruption, instantOf, minutes, minutesBetween } from "@mainstay/plan";
import type { Services } from "../http/context.ts";
import type { PlanRecord } from "../record/plan-record.ts";
import { Refusal } from "../http/refusal.ts";

/** What a call goes by, as it is asked for. */
export type AskedLosses = {
  readonly losses: readonly Disruption[];
  /** Since when these are lost, an instant; since now where nothing is said. */
  readonly lostSince?: string | undefined;
  /** The incident whose journal says what else is lost. */
  readonly incident?: string | undefined;
};

/** What is lost, counted from an instant. */
export type Lost = { readonly losses: readonly Disruption[]; readonly since: string };

/**
 * What a call goes by: what is named, and what an incident lost since it began and did not bring back, by its record and its journal
 * up to now. How long things have been lost counts: what holds out for hours may be over already. Of elements that the plan does not
 * have any more nothing is known.
 */
export async function whatIsLost(
  {
    record,
    journal,
    now,
  }: Pick<Services, "journal" | "now"> & { readonly record: Pick<PlanRecord, "head" | "complete"> },
  { losses: named, lostSince, incident: id }: AskedLosses,
): Promise<Lost> {
  const at = instantOf(now().getTime() / 1_000);
  const since = lostSince ?? at;
  const known = new Set(record.complete.elements.map((element) => element.id));
  const losses = named.filter(({ element }) => known.has(element));
  if (id === undefined) return { losses, since };
  const incident = record.head.plan.incidents.find((one) => one.id === id);
  if (incident === undefined) throw new Refusal(422, `The plan has no incidents/${id}.`);
  const entries = await journal.read({ collection: "incidents", id });
  const reported = incidentHappening(record.complete, incident, { journal: entries, now: at });
  const later = Math.max(0, minutesBetween(incident.began, since));
  return {
    losses: [
      ...reported.losses,
      ...losses.map((loss) => ({ ...loss, at: minutes((loss.at ?? 0) + later) })),
    ],
    since: incident.began,
  };
}

/** So many minutes have passed since what is lost was lost. */
export function elapsedSince(since: string, now: Date): number {
  return Math.max(0, (now.getTime() - Date.parse(since)) / 60_000);
}
