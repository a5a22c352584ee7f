import type { Format } from "../../reading/format.ts";
import { zeekItems } from "./items.ts";
import { isNameHeader, isNameItem, type NameLog, nameLines } from "./name-log.ts";

/**
 * The format of a log of names, as tab-separated values with their header or as JSON. A stream of all logs may begin with one of its
 * rows, and goes on with connections.
 */
export function nameLogFormat(log: NameLog): Format {
  return {
    id: log.id,
    title: log.title,
    lines: {
      recognise: (first) => first.some((line) => isNameHeader(line, log)),
      open: (rows) => nameLines(rows, log),
    },
    items: { recognise: (item) => isNameItem(item, log), open: zeekItems },
  };
}
