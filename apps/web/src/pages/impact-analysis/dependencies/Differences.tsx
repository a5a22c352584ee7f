import { Button } from "@fluentui/react-components";
import type { Dependency, Element, Plan } from "@mainstay/plan";
import { AppLink } from "../../../ui/AppLink.tsx";
import { type Heading, headingOf } from "../dependency-headings.ts";
import styles from "../groups/Group.module.css";

/** Where the list and the plan say different things: each is a question to whoever answers. */
export function Differences({
  plan,
  element,
  undeclared,
  unfound,
  isClosed,
  onAdd,
}: {
  readonly plan: Plan;
  readonly element: Element;
  readonly undeclared: readonly Dependency[];
  readonly unfound: readonly Element[];
  readonly isClosed: boolean;
  readonly onAdd: (heading: Heading, dependency: Dependency) => void;
}) {
  if (undeclared.length === 0 && unfound.length === 0) return null;
  const nameOf = ({ element: id, name }: Dependency) =>
    name ?? plan.elements.find((one) => one.id === id)?.name ?? id;
  return (
    <section aria-label="Where the plan differs" className={styles.part}>
      <strong>Where the plan differs</strong>
      {undeclared.length > 0 && (
        <p className={styles.quiet}>
          The plan does not say yet that {element.name} needs {undeclared.map(nameOf).join(", ")},
          so no analysis counts with it.{" "}
          <AppLink to="/elements/$id" params={{ id: element.id }}>
            Say so at the element
          </AppLink>
          .
        </p>
      )}
      {unfound.length > 0 && (
        <ul className={styles.list}>
          {unfound.map(({ id, name, kind }) => (
            <li key={id} className={styles.row}>
              <span>The plan says that it needs {name}, and the list does not.</span>
              <Button
                size="small"
                disabled={isClosed}
                aria-label={`Add ${name} to the list`}
                onClick={() => onAdd(headingOf(kind), { element: id })}
              >
                Add to the list
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
