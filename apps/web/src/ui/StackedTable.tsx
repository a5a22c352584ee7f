import type { ReactNode } from "react";
import styles from "./Table.module.css";
import { cellClass, type TableColumn, TableFrame } from "./TableFrame.tsx";

/** A column, and what stands in it of a row. */
export type StackedColumn<Row> = TableColumn & { readonly cell: (row: Row) => ReactNode };

/** A small table in which, on a narrow screen, each row stands as a block of its own: a line for each cell with the name of its column. */
export function StackedTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  readonly caption: string;
  readonly columns: readonly StackedColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}) {
  return (
    <TableFrame caption={caption} columns={columns} className={styles.stacked}>
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row">
          {columns.map(({ cell, ...column }) => (
            <td
              key={column.key ?? column.name}
              role="cell"
              className={cellClass(column)}
              data-name={column.isUnseen === true ? undefined : column.name}
            >
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </TableFrame>
  );
}
