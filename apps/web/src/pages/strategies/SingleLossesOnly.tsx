import { mostForPairs } from "@mainstay/analysis";
import styles from "./StrategiesPage.module.css";

/** Says that no pairs of losses were counted, where none were. */
export function SingleLossesOnly({ order }: { readonly order: number }) {
  if (order !== 1) return null;
  return (
    <p className={styles.quiet}>
      Ways to fail are counted by single losses only: in a plan of more than{" "}
      {mostForPairs.toLocaleString("en")} elements, to count pairs as well may take a quarter of an
      hour.
    </p>
  );
}
