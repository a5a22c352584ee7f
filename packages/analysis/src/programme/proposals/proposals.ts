import type { Inspection } from "../../inspection.ts";
import { candidates, functionsByCriticality } from "./candidates.ts";
import type { OthersIncident, Proposal } from "./proposal.ts";
import { rehearsals } from "./rehearsals.ts";

/** Of so many functions, the most critical first, cuts are looked for: of one loss, and of two at once, of which there may be millions. */
const lookedAtFor = { one: 500, two: 20 } as const;

/** What is proposed, the first first, and how many of how many functions were looked at for two losses at once. */
export type Proposals = {
  readonly proposals: readonly Proposal[];
  readonly functions: { readonly lookedAt: number; readonly all: number };
};

/**
 * The scenarios that are worth rehearsing next: what was never rehearsed, then what failed, then what passed, longest ago first; of these
 * what stops the most critical, then the most likely, then what stops the most functions (SPEC 8.10).
 */
export function proposals(
  inspection: Inspection,
  others: readonly OthersIncident[] = [],
): Proposals {
  const functions = functionsByCriticality(inspection);
  const one = functions.slice(0, lookedAtFor.one);
  const two = functions.slice(0, lookedAtFor.two);
  const rehearsedIn = rehearsals(inspection);
  const found = Array.from(candidates(inspection, { one, two, others }), (candidate) => ({
    ...candidate,
    rehearsed: rehearsedIn(candidate),
  }));
  return {
    proposals: found.toSorted(inOrder(inspection)),
    functions: { lookedAt: two.length, all: functions.length },
  };
}

function inOrder({ criticalities }: Inspection): (one: Proposal, other: Proposal) => number {
  const place = ({ criticality }: Proposal): number =>
    criticality === undefined ? criticalities.length : criticalities.indexOf(criticality);
  return (one, other) =>
    standing(one) - standing(other) ||
    compare(one.rehearsed?.date ?? "", other.rehearsed?.date ?? "") ||
    place(one) - place(other) ||
    (other.chance ?? 0) - (one.chance ?? 0) ||
    other.functions.length - one.functions.length;
}

function standing({ rehearsed }: Proposal): number {
  if (rehearsed === undefined) return 0;
  return rehearsed.result === "failed" ? 1 : 2;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
