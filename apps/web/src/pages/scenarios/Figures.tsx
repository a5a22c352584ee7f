import type { Plan } from "@mainstay/plan";
import { severityOf, toOutages } from "../../components/outages/outage.ts";
import styles from "./Figures.module.css";
import type { Side } from "./side.ts";

/** What an outcome comes to, in four figures; with strategies, what they make of each. */
export function Figures({
  plan,
  without,
  other,
}: {
  readonly plan: Plan;
  readonly without: Side;
  readonly other: Side | null;
}) {
  const before = figuresOf(plan, without);
  const after = other === null ? undefined : figuresOf(plan, other);
  return (
    <dl className={styles.figures}>
      {before.map(({ label, value, unit }, position) => {
        const then = after?.[position]?.value;
        return (
          <div key={label} className={styles.figure}>
            <dt>{label}</dt>
            <dd>
              <span className={then === undefined ? "" : styles.former}>
                {value}
                {unit}
              </span>
              {then !== undefined && (
                <>
                  <span aria-label="becomes"> → </span>
                  <span className={then < value ? styles.better : then > value ? styles.worse : ""}>
                    {then}
                    {unit}
                    {then < value && <span className={styles.unseen}> (better)</span>}
                    {then > value && <span className={styles.unseen}> (worse)</span>}
                  </span>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function figuresOf(plan: Plan, { simulation, harm }: Side) {
  const severities = [...toOutages(simulation, plan).values()]
    .filter(({ element: { kind } }) => kind === "function" || kind === "process")
    .map(severityOf);
  const count = (...wanted: readonly string[]) =>
    severities.filter((severity) => wanted.includes(severity)).length;
  return [
    { label: "Functions and processes down", value: count("below", "rto", "mtpd"), unit: "" },
    { label: "Break their RTO", value: count("rto", "mtpd"), unit: "" },
    { label: "Break their MTPD", value: count("mtpd"), unit: "" },
    { label: "Harm, weighted by criticality", value: Math.round(harm.hours), unit: "\u00a0h" },
  ];
}
