import type { Plan, Sop } from "@mainstay/plan";
import { Contacts } from "../../components/person/Contacts.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "../../components/paper/Paper.module.css";

/** How to reach those who have something to do: on paper too, where nothing can be looked up. */
export function SopContacts({ plan, sop }: { readonly plan: Plan; readonly sop: Sop }) {
  const named = new Set<string>([
    ...(sop.owner === undefined ? [] : [sop.owner]),
    ...(sop.steps ?? []).flatMap(({ who, approval }) =>
      [who, approval].filter((id) => id !== undefined),
    ),
  ]);
  const people = plan.people.filter(({ id }) => named.has(id));
  if (people.length === 0) return null;
  return (
    <Panel title="How to reach them">
      <ul className={styles.contacts}>
        {people.map(({ id, name, role, contacts, backup }) => (
          <li key={id}>
            <strong>{name}</strong>
            {role !== undefined && <span className={styles.quiet}>, {role}</span>}
            <Contacts contacts={contacts} />
            {backup !== undefined && (
              <div className={styles.quiet}>
                Stands in: {plan.people.find((one) => one.id === backup)?.name ?? backup}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
