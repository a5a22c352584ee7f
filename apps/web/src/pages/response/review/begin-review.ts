import type { ResponseDocument } from "@mainstay/api";
import {
  type Achieved,
  type Disruption,
  ElementId,
  type Incident,
  type JournalEntry,
  minutes,
  minutesBetween,
  parseDuration,
  standingEntries,
} from "@mainstay/plan";

/** What is known of an incident once it is over: its record, how it stands, and its journal. */
export type Known = {
  readonly incident: Incident;
  readonly response: ResponseDocument;
  readonly journal: readonly JournalEntry[];
};

/** An incident with what its journal tells of it put in, where nobody has said otherwise. */
export function beginReview({ incident, response, journal }: Known): Incident {
  const { ended } = response;
  const achieved = incident.achieved ?? achievedIn(response, journal);
  const actionsTaken = incident.actionsTaken ?? takenIn(journal);
  return {
    ...incident,
    disruptions: disruptionsIn(response, incident.disruptions),
    ...(ended === null ? {} : { ended }),
    ...(achieved.length === 0 ? {} : { achieved }),
    ...(actionsTaken.length === 0 ? {} : { actionsTaken }),
  };
}

/** What was lost, from when, how far and until when it was reported back. */
function disruptionsIn(
  { began, losses }: ResponseDocument,
  before: Incident["disruptions"],
): Incident["disruptions"] {
  const known = losses.map(({ element, level, from, back }): Disruption => {
    const at = minutesBetween(began, from);
    return {
      element: ElementId.parse(element),
      ...(at === 0 ? {} : { at: minutes(at) }),
      ...(level === 0 ? {} : { level }),
      ...(back === null ? {} : { lasts: minutes(Math.max(0, minutesBetween(from, back))) }),
    };
  });
  return known.length === 0 ? before : known;
}

/** How long what was reported back took: since it was lost, or since it fell with what was. */
function achievedIn(
  { losses, outages }: ResponseDocument,
  journal: readonly JournalEntry[],
): readonly Achieved[] {
  const recovered = new Map(
    standingEntries(journal, "recovered").map((entry) => [entry.what.element, entry]),
  );
  return [...recovered].flatMap(([element, { what }]) => {
    const loss = losses.findLast((one) => one.element === element && one.back !== null);
    const outage = outages.find((one) => one.element === element && one.state === "back");
    const [from, to] = loss === undefined ? [outage?.from, outage?.to] : [loss.from, loss.back];
    if (from === null || from === undefined || to === null || to === undefined) return [];
    const time = minutes(Math.max(0, minutesBetween(from, to)));
    const point = what.dataAge === undefined ? undefined : parseDuration(what.dataAge);
    return [{ element, time, ...(point === undefined ? {} : { point }) }];
  });
}

/** What was decided and done, in the order in which it was. */
function takenIn(journal: readonly JournalEntry[]): readonly string[] {
  const tasks = new Map(standingEntries(journal, "task").map(({ id, what }) => [id, what.text]));
  const done = standingEntries(journal, "task-done").flatMap(({ at, what }) => {
    const text = tasks.get(what.task);
    return text === undefined ? [] : [{ at, text }];
  });
  const decided = standingEntries(journal, "decision").map(({ at, what }) => ({
    at,
    text: what.text,
  }));
  return [...done, ...decided]
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .map(({ text }) => text.replaceAll(/\s+/g, " ").trim());
}
