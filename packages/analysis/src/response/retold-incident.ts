import {
  earlier,
  type HappeningKind,
  type Incident,
  inJournalOrder,
  instantOf,
  type JournalEntry,
  type JournalNote,
  notWithdrawn,
  type Restatement,
  secondsOf,
} from "@mainstay/plan";
import { type Restating, withRestatedLosses } from "./restated-losses.ts";

/** What comes to a journal, and what is in it already. */
type Coming = {
  readonly journal: readonly JournalEntry[];
  readonly notes: readonly JournalNote[];
};

/**
 * The record of an incident with what comes to its journal (SPEC 11.7): how it is restated, when procedures began, when it ended.
 * What is in the journal already has been told before, and changes nothing.
 */
export function retoldIncident(incident: Incident, { journal, notes }: Coming): Incident {
  const kept = new Set(journal.map(({ id }) => id));
  const coming = notes.filter(({ id }) => !kept.has(id)).toSorted(inJournalOrder);
  const all = [...journal, ...coming].toSorted(inJournalOrder);
  const told = { all, standing: notWithdrawn(all), restatements: restatementsOf(all), kept };
  return coming.reduce((known, note) => retell(known, note, told), incident);
}

/** The journal with all that comes, in its order: what stands of it, how it restates, and what was in it before. */
type Told = {
  readonly all: readonly JournalNote[];
  readonly standing: readonly JournalNote[];
  readonly restatements: readonly Restating[];
  readonly kept: ReadonlySet<string>;
};

function restatementsOf(all: readonly JournalNote[]): readonly Restating[] {
  return all.flatMap(({ id, at, what }) =>
    what.kind === "restated" ? [{ id, at, says: what.says }] : [],
  );
}

function retell(incident: Incident, note: JournalNote, told: Told): Incident {
  const { id, at, what } = note;
  if (what.kind === "restated") return restate(incident, { id, at, says: what.says }, told);
  if (what.kind === "withdrawal")
    return takeBack(
      incident,
      told.all.find((one) => one.id === what.of),
      told,
    );
  if (!told.standing.includes(note)) return incident;
  if (what.kind === "ended") return { ...incident, ended: endedBy(told) };
  if (what.kind !== "activated" || isSaidSince(note, told)) return incident;
  const began = wholeSecond(at);
  return { ...incident, activated: earlier(incident.activated ?? began, began) };
}

/** The record without what a withdrawn entry told it, if it still says that. */
function takeBack(incident: Incident, gone: JournalNote | undefined, told: Told): Incident {
  const kind = gone?.what.kind;
  if (gone === undefined || (kind !== "ended" && kind !== "activated")) return incident;
  if (kind === "activated" && isSaidSince(gone, told)) return incident;
  const { [kind]: said, ...rest } = incident;
  if (said !== wholeSecond(gone.at)) return incident;
  const next = kind === "ended" ? endedBy(told) : activatedBy(told);
  return next === undefined ? rest : { ...rest, [kind]: next };
}

function endedBy({ standing }: Told): string | undefined {
  return instantsOf(standing, "ended").at(-1);
}

/** When procedures began: as it was restated last, or with the first entry of later, whichever is earlier. */
function activatedBy({ standing, restatements }: Told): string | undefined {
  const said = restatements.findLast(({ says }) => says.activated !== undefined);
  const since =
    said === undefined ? standing : standing.filter((note) => inJournalOrder(note, said) > 0);
  const [first] = instantsOf(since, "activated");
  const restated = wholeOrNull(said?.says.activated) ?? undefined;
  return first === undefined || restated === undefined
    ? (restated ?? first)
    : earlier(restated, first);
}

function isSaidSince(note: JournalNote, { restatements }: Told): boolean {
  return restatements.some(
    (one) => one.says.activated !== undefined && inJournalOrder(one, note) > 0,
  );
}

function instantsOf(notes: readonly JournalNote[], kind: HappeningKind): readonly string[] {
  return notes.flatMap(({ at, what }) => (what.kind === kind ? [wholeSecond(at)] : []));
}

/** A device may have been without the server meanwhile: what was restated of a later time stays. */
function restate(incident: Incident, restating: Restating, told: Told): Incident {
  const known = told.restatements.filter(
    (one) => told.kept.has(one.id) || inJournalOrder(one, restating) <= 0,
  );
  const newer = new Set(
    known
      .filter((one) => inJournalOrder(one, restating) > 0)
      .flatMap(({ says }) => Object.keys(says)),
  );
  const { severity, leader, detected, activated }: Restatement = Object.fromEntries(
    Object.entries(restating.says).filter(([field]) => !newer.has(field)),
  );
  return {
    ...withRestatedLosses(incident, restating, known),
    severity: said(severity, incident.severity),
    leader: said(leader, incident.leader),
    detected: said(wholeOrNull(detected), incident.detected),
    activated: activated === undefined ? incident.activated : activatedBy(told),
  };
}

function said<Value>(now: Value | null | undefined, before: Value | undefined): Value | undefined {
  return now === undefined ? before : (now ?? undefined);
}

function wholeOrNull(instant: string | null | undefined): string | null | undefined {
  return typeof instant === "string" ? wholeSecond(instant) : instant;
}

function wholeSecond(instant: string): string {
  return instantOf(secondsOf(instant));
}
