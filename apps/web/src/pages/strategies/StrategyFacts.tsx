import { firstYearCost } from "@mainstay/analysis";
import type { Plan, Strategy } from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import { RecordLinks } from "../../components/RecordLinks.tsx";
import { moneyWords } from "../../components/money-words.ts";
import { FactList } from "../../ui/FactList.tsx";

/** What a strategy says of itself, what it costs, and what carries it out. */
export function StrategyFacts({
  plan,
  strategy,
}: {
  readonly plan: Plan;
  readonly strategy: Strategy;
}) {
  const { description, unit, owner, cost, yearlyCost, effort, scenarios = [] } = strategy;
  const total = firstYearCost(strategy);
  const procedures = plan.sops.filter(({ strategies = [] }) => strategies.includes(strategy.id));
  return (
    <>
      {description !== undefined && <p>{description}</p>}
      <FactList>
        <dt>Business unit</dt>
        <dd>{plan.units.find(({ id }) => id === unit)?.name ?? "Not said"}</dd>
        <dt>Who answers for it</dt>
        <dd>{plan.people.find(({ id }) => id === owner)?.name ?? "Not said"}</dd>
        <dt>Once</dt>
        <dd>{cost === undefined ? "Not said" : moneyWords(cost)}</dd>
        <dt>Each year</dt>
        <dd>{yearlyCost === undefined ? "Not said" : moneyWords(yearlyCost)}</dd>
        <dt>First year</dt>
        <dd>{total === undefined ? "Not known" : moneyWords(total)}</dd>
        <dt>Work</dt>
        <dd>{effort === undefined ? "Not said" : shortDuration(effort)}</dd>
        <dt>For</dt>
        <dd>
          <RecordLinks
            collection="scenarios"
            records={plan.scenarios.filter(({ id }) => scenarios.includes(id))}
            none="No scenario in particular"
          />
        </dd>
        <dt>Procedures</dt>
        <dd>
          <RecordLinks collection="sops" records={procedures} none="None carries it out yet" />
        </dd>
      </FactList>
    </>
  );
}
