import type { Outcome } from "../../observation.ts";
import type { Format, LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport, portOf } from "../../reading/transport.ts";
import { type HalfFlow, halfFlow } from "../half-flow.ts";

/**
 * VPC flow logs of AWS: any version, with their columns in any order if a header names them, else in the default order of version 2.
 * A row is one direction of a flow in one window.
 */
export const awsVpc: Format = {
  id: "aws-vpc",
  title: "AWS VPC flow log",
  lines: {
    recognise: (first) => {
      const line = first.find((text) => text.trim() !== "") ?? "";
      return isHeader(line) || defaultRow.test(line);
    },
    open: awsLines,
    lacks: (first) => {
      const line = first.find((text) => text.trim() !== "") ?? "";
      return interfaceWord.test(line) && statusWord.test(line) ? lacksColumns : undefined;
    },
  },
};

const defaultColumns =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status".split(
    " ",
  );
/** Rows of other versions, and of an order of one's own: CloudWatch Logs has them without a line that names the columns. */
const interfaceWord = /(?:^|\s)eni-\w+(?:\s|$)/;
const statusWord = /\s(?:ACCEPT|REJECT|OK|NODATA|SKIPDATA)(?:\s|$)/;
const lacksColumns =
  "is a flow log of AWS whose columns are not those of version 2 and named nowhere (--mapping takes them as `columns`)";

/** An export of CloudWatch writes an instant before each row. */
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z\s+/;
const defaultRow = /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z\s+)?2\s+\S+\s+eni-\S+(?:\s+\S+){11}\s*$/;

function isHeader(line: string): boolean {
  const columns = columnsOf(line);
  return columns.includes("srcaddr") && columns.includes("dstaddr");
}

function columnsOf(line: string): readonly string[] {
  return line
    .trim()
    .split(/[\s,]+/)
    .map((column) => column.replace(/^\$\{(.*)\}$/, "$1"));
}

function awsLines(rows: Rows): LineReader {
  let columns = defaultColumns;
  return {
    line: (line) => {
      if (line.trim() === "") return;
      if (isHeader(line)) columns = [...columnsOf(line)];
      else take(rows, columns, line);
    },
  };
}

function take(rows: Rows, columns: readonly string[], line: string): void {
  const values = line
    .trim()
    .replace(instant, "")
    .split(/[\s,]+/);
  if (values.length !== columns.length)
    return rows.reject("has not as many values as there are columns", line);
  const cell = (column: string): string | undefined => {
    const value = values[columns.indexOf(column)];
    return value === undefined || value === "-" ? undefined : value;
  };
  const status = cell("log-status");
  if (status === "NODATA") return rows.passOver("says that there was no traffic", line);
  if (status === "SKIPDATA") return rows.passOver("says that rows were not recorded", line);
  const transport = cell("protocol") ?? "";
  const protocol = findTransport(transport);
  if (protocol === undefined) return rows.passOver(otherTransport, transport);
  const [sent, received] = [portOf(cell("srcport") ?? ""), portOf(cell("dstport") ?? "")];
  if (sent === -1 || received === -1)
    return rows.reject("has a port that is no number up to 65535", line);
  const [from, to] = [Number(cell("start")), Number(cell("end"))];
  if (!Number.isFinite(from) || !Number.isFinite(to))
    return rows.reject("has no start or no end", line);
  const isBlocked = cell("action") === "REJECT";
  const flags = protocol === "tcp" ? cell("tcp-flags") : undefined;
  const bytes = Number(cell("bytes"));
  halfFlow(rows, {
    sender: { address: cell("pkt-srcaddr") ?? cell("srcaddr") ?? "", port: sent },
    receiver: { address: cell("pkt-dstaddr") ?? cell("dstaddr") ?? "", port: received },
    ...(flags === undefined ? {} : told(Number(flags), isBlocked)),
    protocol,
    from: from * 1_000,
    to: Math.max(from, to) * 1_000,
    bytes: Number.isFinite(bytes) ? bytes : undefined,
    outcome: isBlocked ? "blocked" : outcomeOf(Number(flags ?? 0)),
    vantage: `AWS ${cell("interface-id") ?? ""}`.trim(),
  });
}

/**
 * What the flags tell that a direction had in the window, all of them together: SYN is 2, with ACK 18, which only who answers sends; RST
 * is 4; and nobody writes down an ACK alone. What is blocked has no first window that was let through.
 */
function told(flags: number, isBlocked: boolean): Pick<HalfFlow, "opener" | "begins" | "resets"> {
  if ((flags & 2) === 0)
    return { begins: isBlocked ? undefined : false, resets: (flags & 4) !== 0 };
  return { opener: (flags & 16) === 0 ? "sender" : "receiver", begins: true };
}

function outcomeOf(flags: number): Outcome {
  return (flags & 18) === 18 ? "succeeded" : "unknown";
}
