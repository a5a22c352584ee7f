import type { ReactNode } from "react";
import styles from "./Matrix.module.css";

/** A wide and high table: its head and the first cell of each row stay in sight, and keyboards scroll it. */
export function Matrix({
  label,
  caption,
  corner,
  columns,
  children,
}: {
  /** What stands against what. */
  readonly label: string;
  /** What the cells say, for screen readers. */
  readonly caption: string;
  /** What the first cells of the rows are. */
  readonly corner: string;
  readonly columns: readonly { readonly id: string; readonly head: ReactNode }[];
  /** The rows; each begins with a `th`. */
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.matrix}>
        <caption className={styles.unseen}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ id, head }) => (
              <th key={id} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
