import * as z from "zod";
import { timesIn } from "../../book/times.ts";
import { type Connection, isFailure, outcomes, roleEvidence } from "../../observation.ts";
import { Count, InstantText, Port } from "../../reading/fields.ts";
import type { Format, Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { toNameSeen } from "../../reading/to-name-seen.ts";
import { itemOf } from "./item-of.ts";
import { faultOf } from "../../text/zod-fault.ts";

/** What `mainstay flows --json` prints, a document a line, and what it and a server export as CSV: dependencies that were read already. */
export const dependencies: Format = {
  id: "dependencies",
  title: "mainstay flows --json",
  items: {
    recognise: (item) => "source" in item && "destination" in item && "roleBy" in item,
    open: (rows) => ({ item: (item) => take(rows, item) }),
  },
  table: {
    recognise: (columns) =>
      ["clientAddress", "serverAddress", "port", "roleBy", "seenFrom"].every((one) =>
        columns.has(one),
      ),
    open: (rows) => ({ record: (record) => take(rows, itemOf(record)) }),
  },
};

const End = z.object({
  address: z.string().optional(),
  host: z.string().optional(),
  askedFor: z.array(z.string()).default([]),
  machines: z.array(z.string()).default([]),
  names: z.array(z.string()).default([]),
  reverseName: z.string().optional(),
  ownBy: z.string().optional(),
  process: z.string().optional(),
  processes: z.array(z.string()).optional(),
});

/** In milliseconds, as they are printed. */
const Times = z.object({ count: Count, sum: Count, min: Count, max: Count }).transform(timesIn);

const DependencyItem = z.object({
  source: End,
  destination: End.extend({ port: Port, service: z.string().optional() }),
  protocol: z.enum(["tcp", "udp"]),
  connections: Count,
  outcomes: z.partialRecord(z.enum(outcomes), Count.optional()).default({}),
  bytesOut: Count.optional(),
  bytesIn: Count.optional(),
  responses: Times.optional(),
  roundTrips: Times.optional(),
  first: InstantText,
  last: InstantText,
  roleBy: z.enum(roleEvidence),
  seenFrom: z.array(z.string()).default([]),
});

function take(rows: Rows, item: Item): void {
  if ("summary" in item) return rows.passOver("is the summary of the others", "");
  const { data, error } = DependencyItem.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const { source, destination, first, last, bytesOut, bytesIn, seenFrom } = data;
  const { responses, roundTrips } = data;
  const { service, askedFor } = destination;
  const [spoken, ...asked] = [...(service === undefined ? [] : [service]), ...askedFor];
  const [client, server] = [partyOf(source), partyOf(destination)];
  if (client === undefined || server === undefined) {
    return rows.passOver("is of many machines that were folded together", "");
  }
  const common = {
    client,
    server,
    port: destination.port,
    protocol: data.protocol,
    from: first,
    to: Math.max(first, last),
    roleBy: data.roleBy,
    // What several places saw has been put together already, and must not be once more.
    vantage: seenFrom.join(", "),
    ...(spoken === undefined ? {} : { service: spoken }),
  } satisfies Partial<Connection>;
  const became = outcomes.flatMap((outcome) => {
    const connections = data.outcomes[outcome] ?? 0;
    return connections === 0 ? [] : [{ outcome, connections }];
  });
  // What was measured is of those that did not fail.
  const [main = { outcome: "unknown" as const, connections: data.connections }, ...more] =
    became.toSorted(
      (one, other) => Number(isFailure(one.outcome)) - Number(isFailure(other.outcome)),
    );
  rows.connection({
    ...common,
    ...main,
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(bytesIn === undefined ? {} : { bytesIn }),
    ...(responses === undefined ? {} : { responses }),
    ...(roundTrips === undefined ? {} : { roundTrips }),
  });
  for (const end of [source, destination]) {
    const { address = "", ownBy, reverseName } = end;
    if (ownBy === "machine" && address !== "")
      for (const host of machinesOf(end)) rows.alsoMachine({ host, addresses: [address] });
    const written = [
      ...end.names.map((name) => ({ name, address, kind: "name" }) as const),
      ...(reverseName === undefined
        ? []
        : [{ name: reverseName, address, kind: "reverse-name" } as const]),
    ];
    for (const one of written) {
      const seen = toNameSeen(one);
      if (seen !== undefined) rows.alsoName(seen);
    }
  }
  for (const one of more) rows.also({ ...common, ...one });
  // One name and one process of several are as much as a connection can tell; the others come without a count.
  const further = { ...common, outcome: main.outcome, connections: 0 };
  for (const name of asked) rows.also({ ...further, service: name });
  for (const process of [...(source.processes ?? [])].slice(1)) {
    rows.also({ ...further, client: { ...client, process } });
  }
}

/** The machines that an end is: what is neither asked for nor a name that led to it is one. */
function machinesOf({ host, askedFor, machines, names }: z.output<typeof End>): readonly string[] {
  if (machines.length > 0 || host === undefined) return machines;
  return askedFor.includes(host) || names.includes(host) ? [] : [host];
}

function partyOf(end: z.output<typeof End>): Connection["client"] | undefined {
  const { address, process, processes = [] } = end;
  // What has no address is known by what it is called alone.
  const host = address === undefined ? end.host : machinesOf(end)[0];
  if (address === undefined && host === undefined) return undefined;
  const first = process ?? processes[0];
  return {
    ...(address === undefined ? {} : { address }),
    ...(host === undefined ? {} : { host }),
    ...(first === undefined ? {} : { process: first }),
  };
}
