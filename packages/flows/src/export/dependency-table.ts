import type { Dependency } from "../book/dependency.ts";
import { formatInstant } from "../instants/format-instant.ts";
import { type Outcome, outcomes, timesOf } from "../observation.ts";
import { csvLine } from "./csv-line.ts";

/** What joins several processes, and several places, in a cell. */
export const several = "|";

/** The columns of outcomes. */
export const outcomeTitles = {
  succeeded: "succeeded",
  refused: "refused",
  "timed-out": "timedOut",
  blocked: "blocked",
  failed: "failedOtherwise",
  unknown: "unknown",
} as const satisfies Readonly<Record<Outcome, string>>;

/** The figures of times in a table, in milliseconds. */
export const timeFigures = ["count", "sum", "min", "max"] as const;

/** The column of a figure of times: `responses count`. */
export function timeTitle(
  kind: (typeof timesOf)[number],
  figure: (typeof timeFigures)[number],
): string {
  return `${kind} ${figure}`;
}

const ends = ["client", "server"] as const;
const endFields = [
  "Address",
  "Site",
  "Host",
  "ReverseName",
  "Network",
  "Process",
  "OwnBy",
] as const;

const titles: readonly string[] = [
  ...ends.flatMap((end) => endFields.map((field) => `${end}${field}`)),
  "serverAskedFor",
  "port",
  "protocol",
  "service",
  "role",
  "scope",
  "roleBy",
  "connections",
  ...outcomes.map((outcome) => outcomeTitles[outcome]),
  "bytesOut",
  "bytesIn",
  ...timesOf.flatMap((kind) => timeFigures.map((figure) => timeTitle(kind, figure))),
  "first",
  "last",
  "seenFrom",
];

/** Dependencies as a table in CSV, a line at a time: without further names of their ends and the program that says what a server is for. */
export function* dependencyTable(dependencies: Iterable<Dependency>): Generator<string> {
  yield csvLine(titles);
  for (const dependency of dependencies) yield lineOf(dependency);
}

function lineOf(dependency: Dependency): string {
  const { source, destination, protocol, scope, roleBy } = dependency;
  return csvLine([
    ...[source, destination].flatMap((end) => [
      end.address,
      end.site,
      end.host,
      end.reverseName,
      end.network,
      end.processes.join(several),
      end.ownBy,
    ]),
    destination.askedFor?.join(several),
    destination.port,
    protocol,
    destination.service,
    destination.role,
    scope,
    roleBy,
    dependency.connections,
    ...outcomes.map((outcome) => dependency.outcomes[outcome]),
    dependency.bytesOut,
    dependency.bytesIn,
    ...timesOf.flatMap((kind) => timeCells(dependency[kind])),
    formatInstant(dependency.first),
    formatInstant(dependency.last),
    dependency.seenFrom.join(several),
  ]);
}

function timeCells(times: Dependency["responses"]): readonly (number | undefined)[] {
  return timeFigures.map((figure) =>
    times === undefined ? undefined : figure === "count" ? times.count : times[figure] / 1_000,
  );
}
