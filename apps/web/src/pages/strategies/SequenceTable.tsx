import type { StrategiesDocument } from "@mainstay/api";
import { Money, type Plan } from "@mainstay/plan";
import { moneyTextWords, moneyWords } from "../../components/money-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import type { Rank } from "./strategies-view.ts";
import { gainOf, gainWords } from "./worth-words.ts";
import styles from "./StrategiesPage.module.css";

/** One strategy after the other, with what has been spent by then. */
export function SequenceTable({
  plan,
  by,
  sequence: { steps, budget, cost },
}: {
  readonly plan: Plan;
  readonly by: Rank;
  readonly sequence: NonNullable<StrategiesDocument["sequence"]>;
}) {
  if (steps.length === 0) {
    return (
      <EmptyState>
        Nothing that gains anything fits into {moneyTextWords(budget)}. Raise the budget, or count
        something else.
      </EmptyState>
    );
  }
  const spent = spentBy(steps.map(({ firstYearCost }) => firstYearCost));
  return (
    <>
      <Table
        caption={`A greedy sequence within ${moneyTextWords(budget)}`}
        columns={[
          { name: "Step", isNumber: true },
          { name: "Strategy" },
          { name: "First year", isNumber: true },
          { name: "Spent by then", isNumber: true, isMinor: true },
          { name: gainName[by], isNumber: true },
        ]}
      >
        {steps.map((step, at) => (
          <tr key={step.id}>
            <td className={cells.number}>{at + 1}</td>
            <td>
              <AppLink to="/strategies/$id" params={{ id: step.id }}>
                {plan.strategies.find(({ id }) => id === step.id)?.name ?? step.id}
              </AppLink>
            </td>
            <td className={cells.number}>{moneyTextWords(step.firstYearCost ?? "")}</td>
            <td className={`${cells.number} ${cells.minor}`}>{spent[at]}</td>
            <td className={cells.number}>{gainWords(gainOf(step, by))}</td>
          </tr>
        ))}
      </Table>
      <p className={styles.quiet}>
        {moneyTextWords(cost)} of {moneyTextWords(budget)} are spent.
      </p>
    </>
  );
}

const gainName: Readonly<Record<Rank, string>> = {
  hours: "More hours avoided",
  gaps: "More gaps closed",
  cuts: "More ways removed",
};

/** What has been spent after each step; what saves money lowers it. */
function spentBy(costs: readonly (string | null)[]): readonly string[] {
  let cents = 0;
  return costs.map((text) => {
    const cost = Money.safeParse(text ?? "");
    if (!cost.success) return "";
    cents += cost.data.cents;
    return moneyWords({ cents, currency: cost.data.currency });
  });
}
