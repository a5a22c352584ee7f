import { type Cascade, type Harm, harmOf, simulate, weightsOf } from "@mainstay/analysis";
import {
  type Incident,
  type IncidentScenario,
  incidents,
  type StandIns,
  toScenario,
} from "@mainstay/m365";
import { type Minutes, never, type Plan } from "@mainstay/plan";
import { checkKept, type KeptCheck } from "./check-kept.ts";

/** An incident played on a plan, and what came of it. */
export type Replay = {
  readonly incident: Incident;
  readonly scenario: IncidentScenario;
  readonly cascade: Cascade;
  readonly harm: Harm;
  readonly kept: readonly KeptCheck[];
  /** Whether it lasts until the organisation has mended what is its own, however long the incident was elsewhere. */
  readonly isOwnRepair: boolean;
  /** When the first function drops; never if none does. */
  readonly firstFelt: Minutes;
  /** How many elements break each objective. */
  readonly broken: { readonly rto: number; readonly mtpd: number };
};

type Played = { readonly plan: Plan; readonly standIns: StandIns };

/** Plays incidents on a plan, in their order. */
export function replayIncidents(
  told: readonly Incident[],
  { plan, standIns }: Played,
): readonly Replay[] {
  const weights = weightsOf(plan);
  const elementIds = plan.elements.map(({ id }) => id);
  return told.map((incident) => {
    const scenario = toScenario(incident, { elementIds, standIns });
    const cascade = simulate(plan, scenario.disruptions);
    return {
      incident,
      scenario,
      cascade,
      harm: harmOf(cascade, { plan, weights }),
      kept: checkKept(incident, { plan, standIns, cascade }),
      isOwnRepair: incident.hits.every(({ lasts }) => lasts === "repair"),
      firstFelt: firstFelt(plan, cascade),
      broken: { rto: countBroken(cascade, "rtoBreach"), mtpd: countBroken(cascade, "mtpdBreach") },
    };
  });
}

/** All incidents played on a plan, by the harm that they do, the most first, and those of which the plan has nothing. */
export type RankedReplays = {
  readonly ranked: readonly Replay[];
  readonly outside: readonly Incident[];
};

/** Plays every incident on a plan; of equal harm comes first what breaks more objectives, then the newer one. */
export function rankReplays(played: Played): RankedReplays {
  const replays = replayIncidents(incidents.toReversed(), played);
  const hits = ({ scenario }: Replay) => scenario.disruptions.length > 0;
  return {
    ranked: replays
      .filter(hits)
      .toSorted(
        (one, other) =>
          other.harm.hours - one.harm.hours ||
          other.broken.mtpd - one.broken.mtpd ||
          other.broken.rto - one.broken.rto,
      ),
    outside: replays.filter((replay) => !hits(replay)).map(({ incident }) => incident),
  };
}

function firstFelt({ elements }: Plan, cascade: Cascade): Minutes {
  return elements
    .filter(({ kind }) => kind === "function")
    .map(({ id }) => cascade.elements.get(id)?.firstImpact ?? never)
    .reduce((first, at) => (at < first ? at : first), never);
}

function countBroken({ elements }: Cascade, objective: "rtoBreach" | "mtpdBreach"): number {
  const courses = [...elements.values()];
  return courses.filter(({ below }) => below.some((span) => span[objective] !== undefined)).length;
}
