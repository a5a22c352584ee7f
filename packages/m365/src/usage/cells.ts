import { Day } from "@mainstay/plan";
import type { ZodError } from "zod";
import type { Row } from "./row.ts";

/**
 * What is wrong with a row: why, without the value, and the value, so that rows with one fault can be counted together; and
 * in which column, as `columnKey` writes it, if it is one cell.
 */
export type Fault = { readonly column?: string; readonly why: string; readonly value: string };

/** What a schema found wrong with an item of Graph, first of all. */
export function toFault({ issues: [issue] }: ZodError): Fault {
  return { why: `${issue.path.join(".")}: ${issue.message}`, value: "" };
}

/**
 * The cells of a row as values. A cell that is blank or has no column is undefined; one that cannot be read is too, and
 * `fault` tells of the first such.
 */
export type Cells = {
  readonly text: (column: string) => string | undefined;
  /** `YYYY-MM-DD`, also from an instant. */
  readonly day: (column: string) => string | undefined;
  /** A whole number, 0 where the cell is blank. */
  readonly count: (column: string) => number;
  /** Yes or no, no where the cell is blank. */
  readonly flag: (column: string) => boolean;
  readonly fault: () => Fault | undefined;
};

/** Reads a row cell by cell. */
export function cellsOf(row: Row): Cells {
  let fault: Fault | undefined;
  const reject = (column: string, value: string, expected: string) => {
    fault ??= { column, why: `is not ${expected}`, value };
  };
  return {
    text: row,
    day: (column) => {
      const written = row(column);
      if (written === undefined) return undefined;
      const day = toDay(written);
      if (day === undefined) reject(column, written, "a day such as 2026-11-24");
      return day;
    },
    count: (column) => {
      const written = row(column);
      if (written === undefined) return 0;
      if (/^\d{1,15}$/.test(written)) return Number(written);
      reject(column, written, "a whole number");
      return 0;
    },
    flag: (column) => {
      const written = row(column)?.toLowerCase();
      if (written === undefined || written === "false" || written === "no") return false;
      if (written === "true" || written === "yes") return true;
      reject(column, written, "Yes, No, True or False");
      return false;
    },
    fault: () => fault,
  };
}

const days = new Map<string, string | undefined>();

/** A report has few different days and very many cells of them. */
function toDay(written: string): string | undefined {
  const text = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z?$/.test(written) ? written.slice(0, 10) : written;
  if (days.has(text)) return days.get(text);
  if (days.size > 10_000) days.clear();
  const day = Day.safeParse(text).data;
  days.set(text, day);
  return day;
}
