import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import styles from "./VirtualTable.module.css";

/** A column of a long table. */
export type Column<Row, Name extends string> = {
  readonly name: Name;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** As in `grid-template-columns`. */
  readonly width: string;
  readonly isNumber?: true;
  /** Left out where the screen is narrow. */
  readonly isMinor?: true;
};

/** Which rows are chosen, and how that changes. */
export type Choice<Row> = {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: readonly string[], isChosen: boolean) => void;
  readonly nameOf: (row: Row) => string;
};

const rowHeight = 36;

/**
 * A table of any length, of which only the rows in sight are in the page. It is a table for screen readers too, which are
 * told how long it really is; its heads sort it.
 */
export function VirtualTable<Row, Name extends string>({
  caption,
  rows,
  idOf,
  columns,
  sort,
  onSort,
  choice,
}: {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly columns: readonly Column<Row, Name>[];
  readonly sort: { readonly by: Name; readonly isDown: boolean };
  readonly onSort: (by: Name) => void;
  readonly choice?: Choice<Row> | undefined;
}) {
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop(body.current?.offsetTop ?? 0);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 20,
    scrollMargin: top,
  });
  const shown = virtual.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, index, start, id: idOf(row) }];
  });
  const widths = [
    ...(choice === undefined ? [] : ["2.25rem"]),
    ...columns.map(({ width }) => width),
  ];
  const major = columns.map((column) => (column.isMinor === true ? styles.minor : ""));
  const isAll =
    choice !== undefined && rows.length > 0 && rows.every((row) => choice.chosen.has(idOf(row)));
  return (
    <div
      role="table"
      aria-label={caption}
      aria-rowcount={rows.length + 1}
      className={styles.table}
      ref={(node) => node?.style.setProperty("--columns", widths.join(" "))}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {choice !== undefined && (
            <div role="columnheader" className={styles.box}>
              <input
                type="checkbox"
                aria-label={`Choose all ${rows.length}`}
                checked={isAll}
                onChange={() => choice.choose(rows.map(idOf), !isAll)}
              />
            </div>
          )}
          {columns.map(({ name, title, isNumber }, at) => (
            <div
              key={name}
              role="columnheader"
              aria-sort={sort.by !== name ? "none" : sort.isDown ? "descending" : "ascending"}
              className={`${isNumber === true ? styles.number : ""} ${major[at] ?? ""}`}
            >
              <button type="button" className={styles.sorter} onClick={() => onSort(name)}>
                {title}
                <span aria-hidden>{sort.by !== name ? "" : sort.isDown ? " ↓" : " ↑"}</span>
              </button>
            </div>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className={styles.body}
        ref={(node) => {
          body.current = node;
          node?.style.setProperty("height", `${virtual.getTotalSize()}px`);
        }}
      >
        {shown.map(({ row, index, start, id }) => (
          <div
            key={id}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={choice?.chosen.has(id)}
            className={`${styles.row} ${styles.placed}`}
            ref={(node) => node?.style.setProperty("transform", `translateY(${start - top}px)`)}
          >
            {choice !== undefined && (
              <div role="cell" className={styles.box}>
                <input
                  type="checkbox"
                  aria-label={`Choose ${choice.nameOf(row)}`}
                  checked={choice.chosen.has(id)}
                  onChange={({ target }) => choice.choose([id], target.checked)}
                />
              </div>
            )}
            {columns.map(({ name, cell, isNumber }, at) => (
              <div
                key={name}
                role="cell"
                className={`${isNumber === true ? styles.number : ""} ${major[at] ?? ""}`}
              >
                {cell(row)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
