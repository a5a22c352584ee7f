import { bareCell } from "../../export/csv-line.ts";
import { outcomeTitles, several, timeFigures, timeTitle } from "../../export/dependency-table.ts";
import { outcomes, timesOf } from "../../observation.ts";
import type { Item, TableRecord } from "../../reading/format.ts";

/** A record of the table of dependencies as `mainstay flows --json` would print it. */
export function itemOf(record: TableRecord): Item {
  const cell = (title: string) => {
    const text = record[title];
    return text === undefined ? undefined : bareCell(text);
  };
  const list = (title: string) => cell(title)?.split(several) ?? [];
  const end = (which: "client" | "server") => ({
    address: cell(`${which}Address`),
    host: cell(`${which}Host`),
    reverseName: cell(`${which}ReverseName`),
    processes: list(`${which}Process`),
    ownBy: cell(`${which}OwnBy`),
  });
  return {
    source: end("client"),
    destination: {
      ...end("server"),
      askedFor: list("serverAskedFor"),
      port: cell("port"),
      service: cell("service"),
    },
    protocol: cell("protocol"),
    connections: cell("connections"),
    outcomes: Object.fromEntries(
      outcomes.map((outcome) => [outcome, cell(outcomeTitles[outcome])]),
    ),
    bytesOut: cell("bytesOut"),
    bytesIn: cell("bytesIn"),
    ...Object.fromEntries(
      timesOf.flatMap((kind) => {
        const times = timeFigures.map((figure) => [figure, cell(timeTitle(kind, figure))] as const);
        return times.every(([, text]) => text === undefined)
          ? []
          : [[kind, Object.fromEntries(times)] as const];
      }),
    ),
    first: cell("first"),
    last: cell("last"),
    roleBy: cell("roleBy"),
    seenFrom: list("seenFrom"),
  };
}
