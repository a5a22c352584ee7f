import type { ImpactAnalysis } from "@mainstay/plan";
import { calendarDayWords } from "../../components/day-words.ts";
import { dayOf } from "./impact-analysis-state.ts";

type Field = keyof ImpactAnalysis;

/**
 * Where an answer comes from, as far as it is still the same as there: last year's analysis. Nothing of it is kept: who
 * opens the analysis on another device sees the same.
 */
export function sourceOfAnswer(
  analysis: ImpactAnalysis,
  previous: ImpactAnalysis | undefined,
  fields: readonly Field[],
): string | undefined {
  if (previous === undefined) return undefined;
  const answered = fields.filter((field) => previous[field] !== undefined);
  if (answered.length === 0) return undefined;
  const isSame = answered.every(
    (field) => JSON.stringify(analysis[field]) === JSON.stringify(previous[field]),
  );
  const day = dayOf(previous);
  const when = day === undefined ? "the last analysis" : `the analysis of ${calendarDayWords(day)}`;
  return isSame ? `As in ${when}. Still true?` : `Changed since ${when}.`;
}
