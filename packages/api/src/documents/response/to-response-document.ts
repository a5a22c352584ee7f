import {
  incidentHappening,
  type Outage,
  type ProcedureStanding,
  respond,
  type Restoration,
} from "@mainstay/analysis";
import {
  formatDuration,
  type Incident,
  instantOf,
  type JournalEntry,
  minutesAfter,
  type Plan,
  secondsOf,
  standingEntries,
} from "@mainstay/plan";
import { mentionedNames } from "./mentioned-names.ts";
import type { ResponseDocument } from "./response-document.ts";

/** How an incident stands at an instant by the plan, its record and its journal, as the document. What is over stands as it ended. */
export function toResponseDocument(
  plan: Plan,
  incident: Incident,
  { journal, now }: { readonly journal: readonly JournalEntry[]; readonly now: string },
): ResponseDocument {
  const began = wholeSecond(incident.began);
  const ended = endOf(incident, journal);
  const as = ended !== null && secondsOf(ended) < secondsOf(now) ? ended : wholeSecond(now);
  const happening = incidentHappening(plan, { ...incident, began }, { journal, now: as });
  const at = (minutes: number) => instantAfter(began, minutes);
  const { outages, restorations, procedures } = respond(plan, happening);
  const document = {
    losses: happening.losses.map(({ element, at: from = 0, level = 0, lasts }) => ({
      element,
      level,
      from: minutesAfter(began, from),
      back: lasts === undefined ? null : at(from + lasts),
    })),
    outages: outages.map((outage) => toOutageEntry(outage, at)),
    restorations: restorations.map((one) => toRestorationEntry(one, began)),
    procedures: procedures.map((one) => ({
      ...toProcedureEntry(plan, one, began),
      begun: begunAt(one, journal),
    })),
  };
  return {
    incident: incident.id,
    name: incident.name,
    kind: incident.kind ?? "real",
    now: as,
    began,
    severity: incident.severity ?? null,
    leader: incident.leader ?? null,
    detected: saidSecond(incident.detected),
    declared: saidSecond(incident.declared),
    activated: saidSecond(incident.activated),
    ended,
    reviewed: incident.reviewed ?? null,
    ...document,
    names: mentionedNames(plan, document),
  };
}

/** When it ended by its record, else by its journal; null while it goes on. */
function endOf({ ended }: Incident, journal: readonly JournalEntry[]): string | null {
  const last = ended ?? standingEntries(journal, "ended").at(-1)?.at;
  return last === undefined ? null : wholeSecond(last);
}

/** When a procedure began first by the journal; null where it did not. */
function begunAt(
  { collection, id }: ProcedureStanding,
  journal: readonly JournalEntry[],
): string | null {
  const first = standingEntries(journal, "activated").find(
    ({ what: { procedure } }) => procedure.collection === collection && procedure.id === id,
  );
  return first === undefined ? null : wholeSecond(first.at);
}

function saidSecond(instant: string | undefined): string | null {
  return instant === undefined ? null : wholeSecond(instant);
}

function wholeSecond(instant: string): string {
  return instantOf(secondsOf(instant));
}

/** So many minutes are later than what instants are written for. */
const unspeakable = 2 ** 31;

function instantAfter(began: string, minutes: number): string | null {
  return minutes < unspeakable ? minutesAfter(began, minutes) : null;
}

type AtMinutes = (minutes: number) => string | null;

function toOutageEntry(
  { element, state, from, to, rto, mtpd, chain, expected }: Outage,
  at: AtMinutes,
): ResponseDocument["outages"][number] {
  const orNull = (minutes: number | undefined) => (minutes === undefined ? null : at(minutes));
  return {
    element,
    state,
    from: at(from),
    to: orNull(to),
    rto: at(rto),
    mtpd: at(mtpd),
    chain: [...chain],
    expected:
      expected === undefined
        ? null
        : {
            back: at(expected.back),
            rtoBreach: orNull(expected.rtoBreach),
            mtpdBreach: orNull(expected.mtpdBreach),
          },
  };
}

function toRestorationEntry(
  { lost, work, ready, done, waitsFor, deadline, ...rest }: Restoration,
  began: string,
): ResponseDocument["restorations"][number] {
  return {
    ...rest,
    lost: minutesAfter(began, lost),
    work: formatDuration(work),
    ready: instantAfter(began, ready),
    done: instantAfter(began, done),
    waitsFor: [...waitsFor],
    deadline:
      deadline === undefined
        ? null
        : { ...deadline, at: minutesAfter(began, deadline.at), path: [...deadline.path] },
  };
}

function toProcedureEntry(
  { sops, callTrees }: Plan,
  { collection, id, scenarios, standing, lacks, steps, until }: ProcedureStanding,
  began: string,
): Omit<ResponseDocument["procedures"][number], "begun"> {
  const sop = collection === "sops" ? sops.find((one) => one.id === id) : undefined;
  const found = sop ?? callTrees.find((one) => one.id === id);
  return {
    collection,
    id,
    name: found?.name ?? id,
    scenarios: [...scenarios],
    standing,
    lacks: lacks.map(({ lacks: what, lost, from }) => ({
      lacks: what,
      lost: [...lost],
      from: minutesAfter(began, from),
    })),
    steps: steps.map(({ step, lost }) => ({
      step,
      what: sop?.steps?.[step]?.what ?? "",
      lost: [...lost],
    })),
    until: instantAfter(began, until),
  };
}
