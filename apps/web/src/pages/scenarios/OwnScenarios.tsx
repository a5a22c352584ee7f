import type { Plan, Scenario } from "@mainstay/plan";
import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { hasWords } from "../../components/has-words.ts";
import styles from "./ScenariosPage.module.css";

/** The scenarios of the plan, with what each takes away. */
export function OwnScenarios({ plan, text }: { readonly plan: Plan; readonly text: string }) {
  const names = new Map(plan.elements.map(({ id, name }) => [id, name]));
  const lost = ({ disruptions }: Scenario) =>
    [...new Set(disruptions.map(({ element }) => names.get(element) ?? element))].join(", ");
  if (plan.scenarios.length === 0) {
    return (
      <EmptyState>
        The plan has no scenario yet. A scenario says what is lost, when and for how long; what that
        does to the business is worked out. Begin with one that has happened to you, keep one of
        those below that have happened to others, or choose losses on the map.
      </EmptyState>
    );
  }
  const shown = plan.scenarios.filter((one) =>
    hasWords(`${one.name} ${one.id} ${one.description ?? ""} ${lost(one)}`, text),
  );
  if (shown.length === 0) return <EmptyState>No scenario has all these words.</EmptyState>;
  return (
    <table className={styles.table} aria-labelledby="own-scenarios">
      <thead>
        <tr>
          <th scope="col">Scenario</th>
          <th scope="col">What is lost</th>
          <th scope="col" className={styles.spare}>
            Taken from
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((scenario) => (
          <tr key={scenario.id}>
            <th scope="row">
              <AppLink to="/scenarios/$id" params={{ id: scenario.id }}>
                {scenario.name}
              </AppLink>
            </th>
            <td>{lost(scenario)}</td>
            <td className={`${styles.dim} ${styles.source} ${styles.spare}`}>
              {scenario.source ?? "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
