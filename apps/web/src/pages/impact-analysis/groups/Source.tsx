import type { ImpactAnalysis } from "@mainstay/plan";
import type { Asking } from "../asking.ts";
import { sourceOfAnswer } from "../source-of-answer.ts";
import styles from "./Group.module.css";

/** Where an answer comes from, if it was not given just now. */
export function Source({
  asking: { analysis, previous },
  of,
}: {
  readonly asking: Asking;
  readonly of: readonly (keyof ImpactAnalysis)[];
}) {
  const words = sourceOfAnswer(analysis, previous, of);
  return words === undefined ? null : <p className={styles.source}>{words}</p>;
}
