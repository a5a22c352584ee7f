import { type ReactNode, useRef } from "react";
import styles from "./Table.module.css";
import { useOverflows } from "./use-overflows.ts";

/** A column of a small table. */
export type TableColumn = {
  readonly name: string;
  /** What tells it from the others, where names may be the same; the name if left out. */
  readonly key?: string;
  readonly isNumber?: true;
  /** Left out where the screen is narrow. */
  readonly isMinor?: true;
  /** Whether only screen readers say its name: that of a column of buttons. */
  readonly isUnseen?: true;
};

/**
 * What stands around the rows of a small table: a caption that screen readers say, and the names of its columns. It scrolls within
 * its frame. Each part says by its role what it is: Safari takes a table for none where its parts stand as blocks.
 */
export function TableFrame({
  caption,
  columns,
  className = "",
  children,
}: {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  // Only by the keyboard is it scrolled, where nothing in it takes the focus.
  const scrolled = useOverflows(frame)
    ? ({ role: "group", "aria-label": caption, tabIndex: 0 } as const)
    : {};
  return (
    <div ref={frame} className={styles.frame} {...scrolled}>
      <table role="table" className={`${styles.table} ${className}`}>
        <caption className={styles.caption}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key ?? column.name}
                role="columnheader"
                scope="col"
                className={cellClass(column)}
              >
                {column.isUnseen === true ? (
                  <span className={styles.caption}>{column.name}</span>
                ) : (
                  column.name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

/** The classes of the cells of a column. */
export function cellClass({ isNumber, isMinor }: TableColumn): string {
  return `${isNumber === true ? styles.number : ""} ${isMinor === true ? styles.minor : ""}`;
}
