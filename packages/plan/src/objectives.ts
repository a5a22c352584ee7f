import type { DeepReadonly } from "./deep-readonly.ts";
import type { Plan } from "./plan.ts";
import type { ImpactAnalysis } from "./records/analyses.ts";
import { type Minutes, minutes } from "./records/duration.ts";
import type { Objectives } from "./records/element.ts";
import { defaultImpactScale, type ImpactScale } from "./records/organisation.ts";

/** The maximum tolerable period of disruption, and the cell of the impact matrix that sets it. */
export type CalculatedMtpd = {
  readonly value: Minutes;
  readonly category: string;
  readonly rating: string;
};

/** A recovery time proposed from the maximum tolerable period of disruption, and by which rule. */
export type ProposedRto = { readonly value: Minutes; readonly why: string };

/**
 * What an impact matrix gives; nothing where no impact becomes unacceptable. A recovery point cannot be read off a matrix
 * of impact over time, so there is none.
 */
export type CalculatedObjectives = { readonly mtpd?: CalculatedMtpd; readonly rto?: ProposedRto };

/**
 * The objectives that follow from the impact matrix of an analysis. The MTPD is the first time at which any category
 * reaches the unacceptable rating or a worse one; of several at that time, the first in the matrix is named. Ratings that
 * are not on the scale count for nothing. ISO 22301 8.2.2, ISO/TS 22317; the proposed RTO is a house rule (`proposeRto`).
 */
export function calculateObjectives(
  scale: DeepReadonly<ImpactScale>,
  analysis: DeepReadonly<ImpactAnalysis>,
): CalculatedObjectives {
  const limit = scale.ratings.indexOf(scale.unacceptable);
  const unacceptable = (analysis.impacts ?? []).filter(
    ({ rating }) => limit >= 0 && scale.ratings.indexOf(rating) >= limit,
  );
  const earliest = Math.min(...unacceptable.map(({ after }) => after));
  const first = unacceptable.find(({ after }) => after === earliest);
  if (first === undefined) return {};
  const { after: value, category, rating } = first;
  return { mtpd: { value, category, rating }, rto: proposeRto(scale, value) };
}

/**
 * The longest timeframe of the scale that is shorter than the MTPD, at once aside, so that there is a margin before the
 * impact becomes unacceptable; half the MTPD in whole minutes where there is none. House rule: ISO 22301 8.2.2 only asks
 * for an RTO within the MTPD.
 */
export function proposeRto(scale: DeepReadonly<ImpactScale>, mtpd: Minutes): ProposedRto {
  if (mtpd === 0) return { value: mtpd, why: "the impact is unacceptable at once" };
  const shorter = scale.timeframes.filter((timeframe) => timeframe > 0 && timeframe < mtpd);
  const [longest] = shorter.toSorted((one, other) => other - one);
  if (longest !== undefined) {
    return { value: longest, why: "the longest timeframe of the scale below the MTPD" };
  }
  const why = "half the MTPD, as the scale has no timeframe below it";
  return { value: minutes(Math.floor(mtpd / 2)), why };
}

/** Objectives of one impact analysis: what its matrix gives, what was set instead and why, and what counts. */
export type ObjectivesSideBySide = {
  readonly calculated: CalculatedObjectives;
  readonly adjusted?: DeepReadonly<NonNullable<ImpactAnalysis["adjusted"]>>;
  readonly final: DeepReadonly<Objectives>;
};

/**
 * Calculated and adjusted objectives of an analysis, and the final ones: adjusted where something was set, else
 * calculated. Where only the MTPD was adjusted, the RTO is proposed from the adjusted one. ISO/TS 22317.
 */
export function objectivesSideBySide(
  plan: Plan,
  analysis: DeepReadonly<ImpactAnalysis>,
): ObjectivesSideBySide {
  const scale = plan.organisation.impactScale ?? defaultImpactScale;
  const calculated = calculateObjectives(scale, analysis);
  const { adjusted } = analysis;
  const { reason: _, ...set } = adjusted ?? { reason: "" };
  const mtpd = set.mtpd ?? calculated.mtpd?.value;
  const rto = set.rto ?? (mtpd === undefined ? undefined : proposeRto(scale, mtpd).value);
  const final = {
    ...set,
    ...(mtpd === undefined ? {} : { mtpd }),
    ...(rto === undefined ? {} : { rto }),
  };
  return { calculated, ...(adjusted === undefined ? {} : { adjusted }), final };
}
