import type { WorthwhileMitigation } from "@mainstay/api";
import { count } from "../words.ts";

/** The figures of what a mitigation is worth, as the cells of a row: hours, gaps, combinations, procedures. */
export function worthCells({ worth, proceduresMended }: WorthwhileMitigation): readonly string[] {
  const { cutsAdded, cutsRemoved, gapsClosed, gapsOpened } = worth;
  const added = cutsAdded.count === 0 ? "" : `, ${signed(cutsAdded.count)}`;
  return [
    signed(-worth.breachHoursAvoided),
    signed(gapsOpened.length - gapsClosed.length),
    `${signed(-cutsRemoved.count)}${added}`,
    signed(-proceduresMended.length),
  ];
}

/** Whether a mitigation changes any figure for the better. */
export function isWorthwhile({ worth, proceduresMended }: WorthwhileMitigation): boolean {
  return (
    worth.breachHoursAvoided > 0 ||
    worth.gapsClosed.length > 0 ||
    worth.cutsRemoved.count > 0 ||
    proceduresMended.length > 0
  );
}

/** What a plan looks like without any of them: gaps, combinations and hours. */
export function standingWords(
  { worth: { without } }: Pick<WorthwhileMitigation, "worth">,
  order: number,
): readonly string[] {
  return [
    count(without.gaps.length, "gap"),
    `${count(without.cuts, "combination")} of at most ${order} losses that stop a function`,
    `${Math.round(without.breachHours).toLocaleString("en")} hours beyond an RTO, weighted by criticality`,
  ];
}

function signed(change: number): string {
  const rounded = Math.round(change * 10) / 10;
  if (rounded === 0) return "0";
  return `${rounded < 0 ? "−" : "+"}${Math.abs(rounded).toLocaleString("en")}`;
}
