import type { Plan, Sop } from "@mainstay/plan";
import { agoWords, calendarDayWords, currentDay } from "../../components/day-words.ts";
import styles from "./SopPage.module.css";

/** What a procedure is for, rests on, and where it can be read. */
export function SopFacts({ plan, sop }: { readonly plan: Plan; readonly sop: Sop }) {
  const elementName = (id: string) => plan.elements.find((one) => one.id === id)?.name ?? id;
  const scenarios = names(plan.scenarios, sop.scenarios);
  const strategies = names(plan.strategies, sop.strategies);
  const needs = (sop.needs ?? []).map(({ targets }) => targets.map(elementName).join(" or "));
  return (
    <>
      {sop.description !== undefined && <p>{sop.description}</p>}
      <dl className={styles.facts}>
        <dt>Unit</dt>
        <dd>{plan.units.find(({ id }) => id === sop.unit)?.name ?? "Not said"}</dd>
        <dt>Kept by</dt>
        <dd>{plan.people.find(({ id }) => id === sop.owner)?.name ?? "Not said"}</dd>
        <dt>For</dt>
        <dd>{scenarios || "No scenario in particular"}</dd>
        <dt>Carries out</dt>
        <dd>{strategies || "No strategy"}</dd>
        <dt>Needs</dt>
        <dd>{needs.join(", ") || "Nothing named"}</dd>
        <dt>Can be read</dt>
        <dd>{(sop.copies ?? []).map(elementName).join(", ") || "Nowhere else: say where"}</dd>
        <dt>Version</dt>
        <dd>{sop.version ?? "Not said"}</dd>
        <dt>Reviewed</dt>
        <dd>{dayOrNever(sop.reviewed)}</dd>
        <dt>Rehearsed</dt>
        <dd>{dayOrNever(sop.rehearsed)}</dd>
      </dl>
    </>
  );
}

function names(
  records: readonly { readonly id: string; readonly name: string }[],
  ids: readonly string[] = [],
): string {
  return ids.map((id) => records.find((one) => one.id === id)?.name ?? id).join(", ");
}

function dayOrNever(day: string | undefined): string {
  return day === undefined ? "Never" : `${calendarDayWords(day)}, ${agoWords(day, currentDay())}`;
}
