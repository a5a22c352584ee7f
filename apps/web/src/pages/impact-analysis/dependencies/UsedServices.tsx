import { Button } from "@fluentui/react-components";
import type { Dependency, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { measureWords } from "../../../components/measure-words.ts";
import { applicationMap } from "../../../queries/application-map.ts";
import { Asked } from "../../../ui/Asked.tsx";
import styles from "../groups/Group.module.css";
import { usedServices } from "./used-services.ts";

const shownAtFirst = 6;

/** What people of the unit were seen to use and the list does not have yet: each with its evidence, taken over by one press. */
export function UsedServices({
  plan,
  unit,
  listed,
  onAdd,
}: {
  readonly plan: Plan;
  readonly unit: string | undefined;
  readonly listed: readonly Dependency[];
  readonly onAdd: (dependencies: readonly Dependency[]) => void;
}) {
  const query = useQuery(applicationMap);
  const [isWhole, setIsWhole] = useState(false);
  const unitName = plan.units.find(({ id }) => id === unit)?.name;
  return (
    <section aria-label="What is used" className={styles.part}>
      <strong>{unitName === undefined ? "What is used" : `What people of ${unitName} use`}</strong>
      {unitName === undefined ? (
        <p className={styles.quiet}>
          Say under “What it is” which business unit answers, and what its people use is proposed.
        </p>
      ) : (
        <Asked query={query} waiting="Reading what is used">
          {(map) => {
            if (map.usage === null) {
              return (
                <p className={styles.quiet}>
                  No usage of Microsoft 365 has been read yet, so nothing is proposed from it.
                </p>
              );
            }
            const used = usedServices(map, { plan, unit, listed });
            if (used.length === 0) {
              return (
                <p className={styles.quiet}>
                  Everything that people of {unitName} were seen to use is in the list.
                </p>
              );
            }
            const shown = isWhole ? used : used.slice(0, shownAtFirst);
            return (
              <>
                <p className={styles.quiet}>
                  They use it, which does not mean that this work rests on it: take over what does.
                </p>
                <ul className={styles.list}>
                  {shown.map(({ name, measure, dependency }) => (
                    <li key={name} className={styles.row}>
                      <span>
                        <strong>{name}</strong>
                        <span className={styles.quiet}> Used by {measureWords(measure)}.</span>
                      </span>
                      <Button
                        size="small"
                        aria-label={`Take over ${name}`}
                        onClick={() => onAdd([dependency])}
                      >
                        Take over
                      </Button>
                    </li>
                  ))}
                </ul>
                <div className={styles.acts}>
                  {used.length > shown.length && (
                    <Button size="small" onClick={() => setIsWhole(true)}>
                      Show all {used.length}
                    </Button>
                  )}
                  {used.length > 1 && (
                    <Button
                      size="small"
                      onClick={() => onAdd(used.map(({ dependency }) => dependency))}
                    >
                      Take over all {used.length}
                    </Button>
                  )}
                </div>
              </>
            );
          }}
        </Asked>
      )}
    </section>
  );
}
