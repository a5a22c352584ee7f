import { parseAddress } from "@mainstay/m365/addresses";
import { kindOf } from "../addresses/address-kind.ts";
import type { Dependency, DependencyEnd } from "../book/dependency.ts";
import { formatInstant } from "../instants/format-instant.ts";
import { csvLine } from "./csv-line.ts";

/** A row of VMConnection: columns that tell nothing are missing, as they are in exports of Log Analytics. */
type VmConnection = Readonly<Record<string, string | number>>;

/** The columns that are written, of those of the table (https://learn.microsoft.com/azure/azure-monitor/reference/tables/vmconnection). */
const columns = [
  "TimeGenerated",
  "Computer",
  "Direction",
  "ProcessName",
  "SourceIp",
  "DestinationIp",
  "DestinationPort",
  "RemoteIp",
  "RemoteDnsQuestions",
  "Protocol",
  "BytesSent",
  "BytesReceived",
  "LinksEstablished",
  "LinksFailed",
  "Responses",
  "ResponseTimeSum",
  "ResponseTimeMin",
  "ResponseTimeMax",
  "FirstReportedDateTime",
  "LastReportedDateTime",
  "SourceSystem",
  "Type",
] as const;

/** Dependencies as rows of VMConnection in lines of JSON; what the table has no place for is left out and counted. */
export function* vmConnectionLines(
  dependencies: Iterable<Dependency>,
  leftOut: LeftOutOfRows,
): Generator<string> {
  for (const row of rowsOf(dependencies, leftOut)) yield `${JSON.stringify(row)}\n`;
}

/** The same as CSV. */
export function* vmConnectionTable(
  dependencies: Iterable<Dependency>,
  leftOut: LeftOutOfRows,
): Generator<string> {
  yield csvLine(columns);
  for (const row of rowsOf(dependencies, leftOut)) yield csvLine(columns.map((name) => row[name]));
}

/**
 * How many dependencies the table has no place for: they have an end without an address, such as one of many machines, or are of many ports
 * that were folded together.
 */
export type LeftOutOfRows = { dependencies: number };

function* rowsOf(
  dependencies: Iterable<Dependency>,
  leftOut: LeftOutOfRows,
): Generator<VmConnection> {
  for (const dependency of dependencies) {
    const row = rowOf(dependency);
    if (row === undefined) leftOut.dependencies++;
    else yield row;
  }
}

/**
 * A dependency as that one of its ends would have told it which is one's own; where both are, or none is, as its client, unless its
 * server alone has a name: one row for all of its time. Ports that were folded into 0 have no place in the table.
 */
function rowOf(dependency: Dependency): VmConnection | undefined {
  const { source, destination, outcomes, bytesOut, bytesIn, responses } = dependency;
  if (source.address === undefined || destination.address === undefined) return undefined;
  if (destination.port === 0) return undefined;
  const isOut = isToldByClient(source, destination);
  const [own, remote] = isOut ? [source, destination] : [destination, source];
  const [sent, received] = isOut ? [bytesOut, bytesIn] : [bytesIn, bytesOut];
  const all = {
    TimeGenerated: formatInstant(dependency.first),
    Computer: own.host ?? own.address,
    Direction: isOut ? "outbound" : "inbound",
    ProcessName: own.processes[0],
    SourceIp: source.address,
    DestinationIp: destination.address,
    DestinationPort: destination.port,
    RemoteIp: remote.address,
    RemoteDnsQuestions: namesOf(remote),
    Protocol: dependency.protocol,
    BytesSent: sent,
    BytesReceived: received,
    LinksEstablished: outcomes.succeeded + outcomes.unknown,
    LinksFailed: dependency.failed,
    Responses: responses?.count,
    ResponseTimeSum: milliseconds(responses?.sum),
    ResponseTimeMin: milliseconds(responses?.min),
    ResponseTimeMax: milliseconds(responses?.max),
    FirstReportedDateTime: formatInstant(dependency.first),
    LastReportedDateTime: formatInstant(dependency.last),
    SourceSystem: "Mainstay",
    Type: "VMConnection",
  } satisfies Readonly<Record<(typeof columns)[number], string | number | undefined>>;
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === undefined || value === 0 ? [] : [[name, value]],
    ),
  );
}

function isToldByClient(source: DependencyEnd, destination: DependencyEnd): boolean {
  const [isOwnClient, isOwnServer] = [isOwn(source), isOwn(destination)];
  if (isOwnClient !== isOwnServer) return isOwnClient;
  return source.host !== undefined || destination.host === undefined;
}

/** Who watches is one of one's own machines: by its address, or by what makes a public one one's own. */
function isOwn({ address = "", ownBy }: DependencyEnd): boolean {
  if (ownBy !== undefined) return true;
  const known = parseAddress(address);
  return known !== undefined && kindOf(known) !== "public";
}

function namesOf({ host, address }: DependencyEnd): string | undefined {
  return host === undefined || host === address ? undefined : JSON.stringify([host]);
}

/** Whole ones, as the table has them. */
function milliseconds(microseconds: number | undefined): number | undefined {
  return microseconds === undefined ? undefined : Math.round(microseconds / 1_000);
}
