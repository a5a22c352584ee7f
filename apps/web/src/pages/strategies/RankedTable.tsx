import type { Plan } from "@mainstay/plan";
import { moneyTextWords } from "../../components/money-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import type { Worth } from "./strategies-query.ts";
import type { Rank } from "./strategies-view.ts";
import { gainOf, gainWords, rateWords } from "./worth-words.ts";
import styles from "./StrategiesPage.module.css";

/** The strategies in the order of what they are worth. */
export function RankedTable({
  plan,
  by,
  worths,
}: {
  readonly plan: Plan;
  readonly by: Rank;
  readonly worths: readonly Worth[];
}) {
  const byId = new Map<string, Plan["strategies"][number]>(
    plan.strategies.map((strategy) => [strategy.id, strategy]),
  );
  return (
    <Table
      caption="Strategies, the most worth first"
      columns={[
        { name: "Rank", isNumber: true, isMinor: true },
        { name: "Strategy" },
        { name: "First year", isNumber: true },
        { name: "Hours avoided", isNumber: true, ...minor(by !== "hours") },
        { name: "Gaps closed", isNumber: true, ...minor(by !== "gaps") },
        { name: "Ways removed", isNumber: true, ...minor(by !== "cuts") },
        { name: "Gain per 1,000", isNumber: true, isMinor: true },
      ]}
    >
      {worths.map((worth, at) => {
        const strategy = byId.get(worth.id);
        return (
          <tr key={worth.id}>
            <td className={`${cells.number} ${cells.minor}`}>{at + 1}</td>
            <td>
              <span className={styles.name}>
                <AppLink to="/strategies/$id" params={{ id: worth.id }}>
                  {strategy?.name ?? worth.id}
                </AppLink>
                {strategy !== undefined && <StatusBadge status={strategy.status} />}
              </span>
            </td>
            <td className={cells.number}>
              {worth.firstYearCost === null ? "Not known" : moneyTextWords(worth.firstYearCost)}
            </td>
            {(["hours", "gaps", "cuts"] as const).map((rank) => (
              <td key={rank} className={`${cells.number} ${by === rank ? "" : cells.minor}`}>
                {gainWords(gainOf(worth, rank))}
              </td>
            ))}
            <td className={`${cells.number} ${cells.minor}`}>{rateWords(worth, by)}</td>
          </tr>
        );
      })}
    </Table>
  );
}

function minor(isMinor: boolean): { readonly isMinor?: true } {
  return isMinor ? { isMinor: true } : {};
}
