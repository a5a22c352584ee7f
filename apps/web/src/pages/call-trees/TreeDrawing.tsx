import type { Plan } from "@mainstay/plan";
import type { Branch } from "./branches.ts";
import styles from "./TreeDrawing.module.css";

/** Who calls whom, drawn as a tree: each below who calls them, in the order of the calls. */
export function TreeDrawing({ plan, tree }: { readonly plan: Plan; readonly tree: Branch }) {
  return (
    <ul className={styles.tree} aria-label="Who calls whom">
      <Person plan={plan} branch={tree} />
    </ul>
  );
}

function Person({ plan, branch }: { readonly plan: Plan; readonly branch: Branch }) {
  const person = plan.people.find(({ id }) => id === branch.person);
  return (
    <li>
      <span className={styles.person}>
        <strong>{person?.name ?? branch.person}</strong>
        {person?.role !== undefined && <span className={styles.role}>{person.role}</span>}
      </span>
      {branch.calls.length > 0 && (
        <ol aria-label={`Called by ${person?.name ?? branch.person}`} className={styles.below}>
          {branch.calls.map((called) => (
            <Person key={called.person} plan={plan} branch={called} />
          ))}
        </ol>
      )}
    </li>
  );
}
