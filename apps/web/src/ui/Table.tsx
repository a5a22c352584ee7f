import type { ReactNode } from "react";
import styles from "./Table.module.css";

/** A small table: a caption that screen readers say, the names of its columns, and rows that the caller makes. */
export function Table({
  caption,
  columns,
  children,
}: {
  readonly caption: string;
  readonly columns: readonly {
    readonly name: string;
    readonly isNumber?: true;
    /** Left out where the screen is narrow. */
    readonly isMinor?: true;
    /** Whether only screen readers say its name: that of a column of buttons. */
    readonly isUnseen?: true;
  }[];
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber, isMinor, isUnseen }) => (
              <th
                key={name}
                scope="col"
                className={`${isNumber === true ? styles.number : ""} ${isMinor === true ? styles.minor : ""}`}
              >
                {isUnseen === true ? <span className={styles.caption}>{name}</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** The classes for the cells of a `Table`. */
export const cells = {
  number: styles.number ?? "",
  minor: styles.minor ?? "",
  quiet: styles.quiet ?? "",
} as const;
