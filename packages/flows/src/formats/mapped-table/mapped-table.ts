import type { Outcome, Party } from "../../observation.ts";
import type { Format, TableRecord } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { parseInstant } from "../../instants/parse-instant.ts";
import { findTransport, otherTransport, portOf } from "../../reading/transport.ts";
import type { TableMapping } from "./mapping.ts";

/** The format of tables that a mapping says the columns of; it is recognised by having all of them. */
export function mappedTable(mapping: TableMapping): Format {
  const { time, client, server, port } = mapping;
  const columns = [time, client, server, port];
  return {
    id: "mapped-table",
    title: "Table by a mapping",
    table: {
      recognise: (present) => columns.every((column) => present.has(column)),
      open: (rows) => ({ record: (record) => take(rows, mapping, record) }),
    },
  };
}

function take(rows: Rows, mapping: TableMapping, record: TableRecord): void {
  const cell = (column: string | undefined): string =>
    column === undefined ? "" : (record[column] ?? "");
  const transport = cell(mapping.protocol) || mapping.protocol;
  const protocol = findTransport(transport);
  if (protocol === undefined) return rows.passOver(otherTransport, transport);
  const from = toInstant(cell(mapping.time));
  if (from === undefined)
    return rows.reject(`has a ${mapping.time} that is no instant`, cell(mapping.time));
  const port = portOf(cell(mapping.port));
  if (port === -1) return rows.reject(`has a ${mapping.port} that is no port`, cell(mapping.port));
  const [client, server] = [
    toParty(rows, cell(mapping.client)),
    toParty(rows, cell(mapping.server)),
  ];
  if (client === undefined) return rows.reject(`has no ${mapping.client}`, "");
  if (server === undefined) return rows.reject(`has no ${mapping.server}`, "");
  const process = cell(mapping.clientProcess);
  const clientPort = portOf(cell(mapping.clientPort));
  const bytesOut = toCount(cell(mapping.bytesOut));
  const bytesIn = toCount(cell(mapping.bytesIn));
  rows.connection({
    client: process === "" ? client : { ...client, process },
    server,
    ...(clientPort === -1 ? {} : { clientPort }),
    port,
    protocol,
    from,
    to: Math.max(from, toInstant(cell(mapping.end)) ?? from),
    outcome: outcomeOf(mapping, cell(mapping.outcome)),
    connections: toCount(cell(mapping.connections)) ?? 1,
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(bytesIn === undefined ? {} : { bytesIn }),
    roleBy: "told",
    vantage: "table",
  });
}

/** An instant in text, or in seconds or milliseconds since 1970. */
function toInstant(text: string): number | undefined {
  if (!/^\d{9,13}(?:\.\d+)?$/.test(text)) return parseInstant(text);
  const number = Number(text);
  return number < 100_000_000_000 ? number * 1_000 : number;
}

function toCount(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function toParty(rows: Rows, text: string): Party | undefined {
  const address = rows.addresses.find(text);
  if (address !== undefined) return { address: address.text };
  return text === "" ? undefined : { host: text };
}

function outcomeOf({ outcomes }: TableMapping, word: string): Outcome {
  for (const outcome of ["succeeded", "refused", "timed-out", "blocked", "failed"] as const) {
    if (outcomes[outcome]?.some((known) => known.toLowerCase() === word.toLowerCase()) === true)
      return outcome;
  }
  return "unknown";
}
