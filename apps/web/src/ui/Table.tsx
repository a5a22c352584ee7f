import type { ReactNode } from "react";
import styles from "./Table.module.css";
import { type TableColumn, TableFrame } from "./TableFrame.tsx";

/** A small table whose rows the caller makes. On a narrow screen it scrolls within its frame. */
export function Table({
  caption,
  columns,
  children,
}: {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly children: ReactNode;
}) {
  return (
    <TableFrame caption={caption} columns={columns}>
      {children}
    </TableFrame>
  );
}

/** The classes for the cells of a `Table`. */
export const cells = {
  number: styles.number ?? "",
  minor: styles.minor ?? "",
  quiet: styles.quiet ?? "",
  worded: styles.worded ?? "",
} as const;
