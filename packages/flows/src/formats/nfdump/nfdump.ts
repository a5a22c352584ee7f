import type { Format, LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { parseInstant } from "../../instants/parse-instant.ts";
import { findTransport, otherTransport, portOf } from "../../reading/transport.ts";
import { halfFlow } from "../half-flow.ts";

/** What `nfdump -o csv` prints of NetFlow and IPFIX, by the column names of either generation. Each row is one direction. */
export const nfdump: Format = {
  id: "nfdump",
  title: "nfdump CSV",
  lines: { recognise: (first) => layoutOf(first[0] ?? "") !== undefined, open: nfdumpLines },
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

type Layout = Readonly<Record<keyof typeof names, number>> & { readonly columns: number };

/** Where the columns stand in a header; undefined for a line that is none. */
function layoutOf(line: string): Layout | undefined {
  const columns = line.trim().split(",");
  const place = (known: readonly string[]) => columns.findIndex((column) => known.includes(column));
  const layout = {
    columns: columns.length,
    start: place(names.start),
    end: place(names.end),
    source: place(names.source),
    target: place(names.target),
    sourcePort: place(names.sourcePort),
    targetPort: place(names.targetPort),
    transport: place(names.transport),
    flags: place(names.flags),
    bytes: place(names.bytes),
  };
  const { source, target, sourcePort, targetPort } = layout;
  return Math.min(source, target, sourcePort, targetPort) === -1 ? undefined : layout;
}

function nfdumpLines(rows: Rows): LineReader {
  let layout: Layout | undefined;
  let isSummary = false;
  return {
    line: (line) => {
      if (line.trim() === "") return;
      if (line.startsWith("Summary")) isSummary = true;
      const header = mayBeHeader.test(line) ? layoutOf(line) : undefined;
      if (header !== undefined) {
        layout = header;
        isSummary = false;
      } else if (isSummary) rows.passOver("is of the summary at the end", line);
      else if (layout !== undefined) take(rows, layout, line);
    },
  };
}

const mayBeHeader = /^[a-z]/;

function take(rows: Rows, layout: Layout, line: string): void {
  const values = line.split(",");
  if (values.length < layout.columns) return rows.reject("has fewer values than columns", line);
  const cell = (at: number): string => values[at]?.trim() ?? "";
  const transport = cell(layout.transport);
  const protocol = findTransport(transport);
  if (protocol === undefined) return rows.passOver(otherTransport, transport);
  const [sent, received] = [portOf(cell(layout.sourcePort)), portOf(cell(layout.targetPort))];
  if (sent === -1 || received === -1) {
    return rows.reject("has a port that is no number up to 65535", line);
  }
  const from = parseInstant(cell(layout.start));
  if (from === undefined) return rows.reject("has a start that is no instant", cell(layout.start));
  const end = cell(layout.end);
  const to = end === "" ? from : (parseInstant(end) ?? from);
  const flags = cell(layout.flags);
  const isRefusal = refusal.test(flags);
  const [hasSyn, hasAck] = [flags.includes("S"), flags.includes("A")];
  const bytes = Number(cell(layout.bytes) || Number.NaN);
  halfFlow(rows, {
    sender: { address: cell(layout.source), port: sent },
    receiver: { address: cell(layout.target), port: received },
    // A SYN alone asks, a RST with an ACK and no SYN answers it.
    opener: hasSyn && !hasAck ? "sender" : isRefusal ? "receiver" : undefined,
    begins: hasSyn || isRefusal ? true : undefined,
    protocol,
    from,
    to: Math.max(from, to),
    bytes: Number.isFinite(bytes) ? bytes : undefined,
    outcome: isRefusal ? "refused" : hasSyn && hasAck ? "succeeded" : "unknown",
    vantage: "NetFlow",
  });
}

/** Flags are letters at their place (`...AP.SF`); here, of those that are set. */
const refusal = /^\.*A\.*R\.*$/;
