import { Field, Input } from "@fluentui/react-components";
import { firstYearCost } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { moneyWords } from "../../components/money-words.ts";
import { Panel } from "../../ui/Panel.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { SequenceTable } from "./SequenceTable.tsx";
import { strategiesQuery } from "./strategies-query.ts";
import type { Rank } from "./strategies-view.ts";
import { Waiting } from "./Waiting.tsx";
import styles from "./StrategiesPage.module.css";

/** So long must the slider rest before the server is asked, in milliseconds. */
const rest = 500;

/** What to do first with a budget. */
export function BudgetPanel({
  plan,
  by,
  budget,
  currency,
  onChange,
}: {
  readonly plan: Plan;
  readonly by: Rank;
  /** In whole units of currency; undefined while nobody has said. */
  readonly budget: number | undefined;
  readonly currency: string;
  readonly onChange: (budget: number | undefined) => void;
}) {
  const [chosen, setChosen] = useState(budget ?? 0);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (chosen !== (budget ?? 0)) onChange(chosen === 0 ? undefined : chosen);
    }, rest);
    return () => clearTimeout(timer);
  }, [chosen, budget, onChange]);
  const query = useQuery({
    ...strategiesQuery(by, `${budget ?? 0} ${currency}`),
    enabled: budget !== undefined,
    placeholderData: keepPreviousData,
  });
  const most = mostUseful(plan, currency);
  const sequence = budget === undefined ? undefined : query.data?.sequence;
  return (
    <Panel title="With a budget" isWide>
      <p className={styles.quiet}>
        Say what may be spent in the first year, to see what to do first.
      </p>
      <div className={styles.money}>
        <label>
          Budget: {moneyWords({ cents: chosen * 100, currency })}
          <input
            type="range"
            className={styles.slider}
            min={0}
            max={most}
            step={stepOf(most)}
            value={Math.min(chosen, most)}
            onChange={({ target }) => setChosen(Number(target.value))}
          />
        </label>
        <Field label={`Exactly, in ${currency}`}>
          <Input
            inputMode="numeric"
            value={chosen === 0 ? "" : String(chosen)}
            onChange={(_, { value }) => setChosen(Number(value.replace(/\D/g, "").slice(0, 12)))}
          />
        </Field>
      </div>
      {budget !== undefined && query.isFetching && (
        <Waiting key={`${by} ${budget}`} words="The sequence is worked out step by step." />
      )}
      {query.error !== null && (
        <ProblemMessage attempt="question" error={query.error} retry={() => void query.refetch()} />
      )}
      {sequence !== undefined && (
        <>
          <p className={styles.greedy}>
            <strong>A greedy sequence.</strong> At each step it takes the strategy with the most
            gain for its cost, once those before it are carried out. That is a good answer, not
            certainly the best one. Strategies of unknown cost, and those that gain nothing, are
            left out.
          </p>
          <SequenceTable plan={plan} by={by} sequence={sequence} />
        </>
      )}
    </Panel>
  );
}

/** The cost of all that could be done: more money than that changes nothing. */
function mostUseful({ strategies }: Plan, currency: string): number {
  const cents = strategies
    .filter(({ status }) => status === "proposed" || status === "approved")
    .map((strategy) => firstYearCost(strategy))
    .filter((cost) => cost !== undefined && cost.currency === currency && cost.cents > 0)
    .reduce((total, cost) => total + (cost?.cents ?? 0), 0);
  const step = stepOf(cents / 100);
  return Math.max(step, Math.ceil(cents / 100 / step) * step);
}

/** A round step that divides the slider into some hundred parts. */
function stepOf(most: number): number {
  const fine = Math.max(1, most / 100);
  const power = 10 ** Math.floor(Math.log10(fine));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= fine) ?? power;
}
