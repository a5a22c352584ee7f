import type { Plan } from "@mainstay/plan";
import styles from "./Outcome.module.css";
import type { Side } from "./side.ts";

const lacksWords = {
  need: "something that it needs is lost",
  copies: "no copy of it can be read",
  channels: "no channel of it works",
} as const;

/** Which procedures and call trees depend on what the scenario takes away. */
export function Procedures({
  plan,
  without,
  other,
}: {
  readonly plan: Plan;
  readonly without: Side;
  readonly other: Side | null;
}) {
  const names = new Map<string, string>(
    [...plan.sops, ...plan.callTrees].map(({ id, name }) => [id, name]),
  );
  const found = without.selfDependent;
  return (
    <section aria-labelledby="procedures" className={styles.section}>
      <h2 id="procedures" className={styles.heading}>
        Procedures that depend on what is lost
      </h2>
      {found.length === 0 ? (
        <p className={styles.note}>
          None that is for this scenario. A procedure counts as soon as it names the scenario, what
          it needs, and where its copies are.
        </p>
      ) : (
        <ul>
          {found.map(({ id, lacks }) => {
            const isMended =
              other !== null &&
              !other.selfDependent.some((one) => one.id === id && one.lacks === lacks);
            return (
              <li key={`${id} ${lacks}`}>
                {names.get(id) ?? id}: {lacksWords[lacks]}
                {isMended && "; not so with the strategies"}.
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
