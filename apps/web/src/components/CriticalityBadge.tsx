import styles from "./CriticalityBadge.module.css";
import { scaleWords } from "./kind-words.ts";

/** A criticality in words, the highest with more weight. */
export function CriticalityBadge({ criticality }: { readonly criticality: string }) {
  if (criticality === "") return null;
  const isHighest = criticality === "mission-critical";
  return (
    <span className={isHighest ? styles.highest : styles.other}>{scaleWords(criticality)}</span>
  );
}
