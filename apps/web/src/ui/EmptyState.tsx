import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** Says that there is nothing, why that is, and what to do. */
export function EmptyState({ children }: { readonly children: ReactNode }) {
  return <div className={styles.empty}>{children}</div>;
}
