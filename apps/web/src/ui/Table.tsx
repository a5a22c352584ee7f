import { type ReactNode, useRef } from "react";
import { cssString } from "./css-string.ts";
import styles from "./Table.module.css";
import { useOverflows } from "./use-overflows.ts";

/**
 * A small table: a caption that screen readers say, the names of its columns, and rows that the caller makes. On a narrow screen it
 * scrolls within its frame, or each row stands as a block of its own, a line for each cell with the name of its column, of at most seven.
 */
export function Table({
  caption,
  narrow = "scrolled",
  columns,
  children,
}: {
  readonly caption: string;
  readonly narrow?: "scrolled" | "stacked";
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
  const frame = useRef<HTMLDivElement>(null);
  // Only by the keyboard is it scrolled, where nothing in it takes the focus.
  const scrolled = useOverflows(frame)
    ? ({ role: "group", "aria-label": caption, tabIndex: 0 } as const)
    : {};
  return (
    <div ref={frame} className={styles.frame} {...scrolled}>
      <table
        className={narrow === "stacked" ? `${styles.table} ${styles.stacked}` : styles.table}
        ref={(node) => {
          if (node === null || narrow !== "stacked") return;
          columns.forEach(({ name, isUnseen }, at) =>
            node.style.setProperty(`--column-${at + 1}`, cssString(isUnseen === true ? "" : name)),
          );
          keepRoles(node);
        }}
      >
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

/** Says of each part what it is: Safari takes a table for none where its parts stand as blocks. */
function keepRoles(table: HTMLTableElement): void {
  table.role = "table";
  for (const part of table.querySelectorAll("thead, tbody")) part.role = "rowgroup";
  for (const row of table.rows) {
    row.role = "row";
    for (const cell of row.cells) cell.role = roleOf(cell);
  }
}

function roleOf({ tagName, scope }: HTMLTableCellElement): string {
  if (tagName === "TD") return "cell";
  return scope === "row" ? "rowheader" : "columnheader";
}

/** The classes for the cells of a `Table`. */
export const cells = {
  number: styles.number ?? "",
  minor: styles.minor ?? "",
  quiet: styles.quiet ?? "",
  worded: styles.worded ?? "",
} as const;
