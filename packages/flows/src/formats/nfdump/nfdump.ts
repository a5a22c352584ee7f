import type { Outcome } from "../../observation.ts";
import type { Format, LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { parseInstant } from "../../instants/parse-instant.ts";
import { findTransport, otherTransport, portOf } from "../../reading/transport.ts";
import { halfFlow } from "../half-flow.ts";

/** What `nfdump -o csv` prints of NetFlow and IPFIX, by the column names of either generation. Each row is one direction. */
export const nfdump: Format = {
  id: "nfdump",
  title: "nfdump CSV",
  lines: { recognise: (first) => isHeader(first[0] ?? ""), open: nfdumpLines },
};

/** The column that is meant, by its older and its newer name. */
const names = {
  start: ["ts", "firstSeen"],
  end: ["te", "lastSeen"],
  source: ["sa", "srcAddr"],
  target: ["da", "dstAddr"],
  sourcePort: ["sp", "srcPort"],
  targetPort: ["dp", "dstPort"],
  transport: ["pr", "proto"],
  flags: ["flg", "flags"],
  bytes: ["ibyt", "bytes"],
} as const;

function isHeader(line: string): boolean {
  const columns = line.trim().split(",");
  return ["source", "target", "sourcePort", "targetPort"].every((key) => {
    const known: readonly string[] =
      Object.entries(names).find(([name]) => name === key)?.[1] ?? [];
    return columns.some((column) => known.includes(column));
  });
}

function nfdumpLines(rows: Rows): LineReader {
  let columns: readonly string[] = [];
  let isSummary = false;
  return {
    line: (line) => {
      if (line.trim() === "") return;
      if (line.startsWith("Summary")) isSummary = true;
      if (isHeader(line)) {
        columns = line.trim().split(",");
        isSummary = false;
      } else if (isSummary) rows.passOver("is of the summary at the end", line);
      else take(rows, columns, line);
    },
  };
}

function take(rows: Rows, columns: readonly string[], line: string): void {
  const values = line.split(",");
  if (values.length < columns.length) return rows.reject("has fewer values than columns", line);
  const cell = (known: readonly string[]): string =>
    values[columns.findIndex((column) => known.includes(column))]?.trim() ?? "";
  const transport = cell(names.transport);
  const protocol = findTransport(transport);
  if (protocol === undefined) return rows.passOver(otherTransport, transport);
  const [sent, received] = [portOf(cell(names.sourcePort)), portOf(cell(names.targetPort))];
  if (sent === -1 || received === -1)
    return rows.reject("has a port that is no number up to 65535", line);
  const from = parseInstant(cell(names.start));
  if (from === undefined) return rows.reject("has a start that is no instant", cell(names.start));
  const to = parseInstant(cell(names.end)) ?? from;
  const flags = cell(names.flags);
  const bytes = Number(cell(names.bytes) || Number.NaN);
  halfFlow(rows, {
    sender: { address: cell(names.source), port: sent },
    receiver: { address: cell(names.target), port: received },
    opener: openerOf(flags),
    protocol,
    from,
    to: Math.max(from, to),
    bytes: Number.isFinite(bytes) ? bytes : undefined,
    outcome: outcomeOf(flags),
    vantage: "NetFlow",
  });
}

/** Flags are letters at their place (`...AP.SF`): a SYN alone asks, a RST with an ACK and no SYN answers it. */
function openerOf(flags: string): "sender" | "receiver" | undefined {
  if (flags.includes("S") && !flags.includes("A")) return "sender";
  return isRefusal(flags) ? "receiver" : undefined;
}

function outcomeOf(flags: string): Outcome {
  if (isRefusal(flags)) return "refused";
  return flags.includes("S") && flags.includes("A") ? "succeeded" : "unknown";
}

function isRefusal(flags: string): boolean {
  return flags.replaceAll(".", "") === "AR";
}
