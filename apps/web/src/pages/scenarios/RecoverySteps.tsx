import { shortDurationText } from "../../components/duration-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import styles from "./Outcome.module.css";
import table from "./ScenariosPage.module.css";
import type { Side } from "./side.ts";

/** In which order what is lost is restored, and what each step waits for. */
export function RecoverySteps({
  without,
  other,
  nameOf,
}: {
  readonly without: Side;
  readonly other: Side | null;
  readonly nameOf: (id: string) => string;
}) {
  const { steps } = without.recovery;
  const after = other?.recovery.steps;
  const gone = (after ?? []).filter(
    ({ element }) => !steps.some((step) => step.element === element),
  );
  return (
    <section aria-labelledby="recovery" className={styles.section}>
      <h2 id="recovery" className={styles.heading}>
        Order of recovery
      </h2>
      {steps.length === 0 && gone.length === 0 ? (
        <p className={styles.note}>
          Nothing is to be restored by the organisation: what is lost comes back by itself, or not
          at all.
        </p>
      ) : (
        <table className={table.table} aria-labelledby="recovery">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col" className={`${table.number} ${table.spare}`}>
                Can begin
              </th>
              <th scope="col" className={`${table.number} ${table.spare}`}>
                Work
              </th>
              <th scope="col" className={table.number}>
                Done
              </th>
              {after !== undefined && (
                <th scope="col" className={table.number}>
                  Done, with
                </th>
              )}
              <th scope="col">Waits for</th>
            </tr>
          </thead>
          <tbody>
            {[...steps, ...gone].map((step, position) => (
              <tr key={`${step.element} ${position}`}>
                <th scope="row">
                  {position + 1}.{" "}
                  <AppLink to="/elements/$id" params={{ id: step.element }}>
                    {nameOf(step.element)}
                  </AppLink>
                </th>
                <td className={`${table.number} ${table.spare}`}>
                  {shortDurationText(step.ready)}
                </td>
                <td className={`${table.number} ${table.spare}`}>{shortDurationText(step.work)}</td>
                <td className={table.number}>
                  {shortDurationText(position < steps.length ? step.done : undefined)}
                </td>
                {after !== undefined && (
                  <td className={table.number}>
                    {shortDurationText(after.find(({ element }) => element === step.element)?.done)}
                  </td>
                )}
                <td>{step.waitsFor.map(nameOf).join(", ") || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
