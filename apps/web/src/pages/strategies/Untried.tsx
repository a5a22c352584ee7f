import type { StrategiesDocument } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";
import { AppLink } from "../../ui/AppLink.tsx";
import styles from "./StrategiesPage.module.css";

/** The strategies that could not be carried out on the plan, each with the reason. */
export function Untried({
  plan,
  untried,
}: {
  readonly plan: Plan;
  readonly untried: StrategiesDocument["untried"];
}) {
  if (untried.length === 0) return null;
  return (
    <section aria-label="Could not be tried">
      <p className={styles.quiet}>
        These could not be tried: what they change is not in the plan as they expect it.
      </p>
      <ul className={styles.untried}>
        {untried.map(({ id, reasons }) => (
          <li key={id}>
            <AppLink to="/strategies/$id" params={{ id }}>
              {plan.strategies.find((strategy) => strategy.id === id)?.name ?? id}
            </AppLink>
            : {reasons.join("; ")}
          </li>
        ))}
      </ul>
    </section>
  );
}
