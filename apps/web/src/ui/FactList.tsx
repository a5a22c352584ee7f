import type { ReactNode } from "react";
import styles from "./FactList.module.css";

/** What is said of something: pairs of a name and a value, as `dt` and `dd`. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}
