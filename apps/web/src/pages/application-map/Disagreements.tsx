import { measureWords } from "../../components/measure-words.ts";
import styles from "./Disagreements.module.css";
import type { ApplicationMap } from "./matrix.ts";

const kindTitles = {
  "active-not-declared": "In use, but not declared",
  "declared-not-seen": "Declared, but nobody was seen",
  "licensed-not-used": "Paid for, but not used",
} as const;
const kinds = ["active-not-declared", "declared-not-seen", "licensed-not-used"] as const;

/** Where evidence contradicts the plan: questions for whoever owns the unit. */
export function Disagreements({
  found,
  nameOf,
}: {
  readonly found: ApplicationMap["disagreements"];
  readonly nameOf: (id: string) => string;
}) {
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="disagreements">
      <h2 id="disagreements" className={styles.heading}>
        Where evidence and plan disagree
      </h2>
      {kinds.map((kind) => {
        const own = found.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <details key={kind} className={styles.kind}>
            <summary>
              {kindTitles[kind]} ({own.length})
            </summary>
            <ul>
              {own.map(({ unit, service, measure }) => (
                <li key={`${unit} ${service}`}>
                  {nameOf(unit)}: {nameOf(service)}, {measureWords(measure)}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
