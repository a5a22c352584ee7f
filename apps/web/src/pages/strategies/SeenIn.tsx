import type { Plan, Strategy } from "@mainstay/plan";
import { AppLink } from "../../ui/AppLink.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./StrategyPage.module.css";

/** Ways to the scenarios that a strategy is for, each with and without it, side by side. */
export function SeenIn({ plan, strategy }: { readonly plan: Plan; readonly strategy: Strategy }) {
  const { id, scenarios = [], changes = [] } = strategy;
  if (scenarios.length === 0 || changes.length === 0) return null;
  return (
    <Panel title="With and without it, side by side">
      <ul className={styles.seen}>
        {plan.scenarios
          .filter((scenario) => scenarios.includes(scenario.id))
          .map((scenario) => (
            <li key={scenario.id}>
              <AppLink to="/scenarios/$id" params={{ id: scenario.id }} search={{ with: [id] }}>
                {scenario.name}
              </AppLink>
            </li>
          ))}
      </ul>
    </Panel>
  );
}
