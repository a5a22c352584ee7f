import { Button } from "@fluentui/react-components";
import type { ImpactAnalysis } from "@mainstay/plan";
import { type Asking, answered } from "../asking.ts";
import styles from "./Group.module.css";

/** Offers what similar functions answered, where nothing is answered yet. */
export function TakeOver({
  asking: { analysis, draft, similar, plan, isClosed },
  field,
  words,
}: {
  readonly asking: Asking;
  readonly field: "impacts" | "adjusted" | "workaround" | "peaks" | "personalData" | "criticality";
  /** The answer of another analysis in short. */
  readonly words: (analysis: ImpactAnalysis) => string | undefined;
}) {
  const value = analysis[field];
  const isAnswered = Array.isArray(value) ? value.length > 0 : value !== undefined;
  if (isAnswered || isClosed) return null;
  const offers = similar.flatMap((one) => {
    const answer = words(one.analysis);
    return answer === undefined ? [] : [{ ...one, answer }];
  });
  if (offers.length === 0) return null;
  const nameOf = (id: string) => plan.elements.find((element) => element.id === id)?.name ?? id;
  return (
    <section aria-label="What similar ones answered" className={styles.part}>
      <p className={styles.quiet}>
        Similar ones have answered this. Take an answer over, then make it yours.
      </p>
      <ul className={styles.list}>
        {offers.map(({ element, analysis: other, inCommon, answer }) => (
          <li key={element.id} className={styles.row}>
            <span>
              <strong>{element.name}</strong>: {answer}
              <span className={styles.quiet}>
                {" "}
                Both rest on {inCommon.slice(0, 3).map(nameOf).join(", ")}
                {inCommon.length > 3 && ` and ${inCommon.length - 3} more`}.
              </span>
            </span>
            <Button
              size="small"
              aria-label={`Take over from ${element.name}`}
              onClick={() => draft.change(answered(analysis, { [field]: other[field] }))}
            >
              Take over
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
