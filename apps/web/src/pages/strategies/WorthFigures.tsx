import { ChangedFigures } from "../../components/ChangedFigures.tsx";
import { moneyTextWords } from "../../components/money-words.ts";
import type { Worth } from "./strategies-query.ts";
import styles from "./StrategyPage.module.css";
import { rateWords } from "./worth-words.ts";

/** What a strategy is worth in figures, and for what it costs. */
export function WorthFigures({ worth }: { readonly worth: Worth }) {
  const { breachHours, gaps, cuts, firstYearCost } = worth;
  return (
    <>
      <ChangedFigures
        figures={[
          {
            label: "Hours of breach, all scenarios, weighted by criticality",
            value: Math.round(breachHours.without),
            becomes: Math.round(breachHours.with),
            unit: "\u00a0h",
          },
          { label: "Gaps", value: gaps.without, becomes: gaps.with },
          { label: "Ways to fail", value: cuts.without, becomes: cuts.with },
        ]}
      />
      <p className={styles.quiet}>
        {firstYearCost === null
          ? "Say what it costs, and what it gains for that is worked out too."
          : `${moneyTextWords(firstYearCost)} in the first year; for every thousand of it ${rateWords(worth, "hours")} hours of breach avoided.`}
      </p>
    </>
  );
}
