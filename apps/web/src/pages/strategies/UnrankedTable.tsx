import { firstYearCost } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { moneyWords } from "../../components/money-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { StatusBadge } from "./StatusBadge.tsx";

/** Strategies in the order of the plan, without what they are worth. */
export function UnrankedTable({
  caption,
  plan,
  strategies,
}: {
  readonly caption: string;
  readonly plan: Plan;
  readonly strategies: Plan["strategies"];
}) {
  const unitName = (id: string | undefined) =>
    plan.units.find((unit) => unit.id === id)?.name ?? "";
  return (
    <Table
      caption={caption}
      columns={[
        { name: "Strategy" },
        { name: "Status" },
        { name: "Unit", isMinor: true },
        { name: "First year", isNumber: true },
      ]}
    >
      {strategies.map((strategy) => {
        const cost = firstYearCost(strategy);
        return (
          <tr key={strategy.id}>
            <td>
              <AppLink to="/strategies/$id" params={{ id: strategy.id }}>
                {strategy.name}
              </AppLink>
            </td>
            <td>
              <StatusBadge status={strategy.status} />
            </td>
            <td className={cells.minor}>{unitName(strategy.unit)}</td>
            <td className={cells.number}>{cost === undefined ? "Not known" : moneyWords(cost)}</td>
          </tr>
        );
      })}
    </Table>
  );
}
