import { parseInstant } from "../../instants/parse-instant.ts";
import type { Item, LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { toNameSeen, type WrittenName } from "../../reading/to-name-seen.ts";
import { type AskedBetween, askedConnection } from "../../reading/asked-connection.ts";
import { takeAsked, type Tunnels, tunnels as tunnelsOf } from "../../reading/tunnels.ts";
import { vantageOf } from "./vantage.ts";

/** A log of Zeek whose rows tell which names stood for which addresses, and of no connection that conn.log has not. */
export type NameLog = {
  readonly id: string;
  readonly title: string;
  /** Whether a row of these members is of this log; rows in JSON have only those that are set. */
  readonly isOf: (has: (member: string) => boolean) => boolean;
  /** The names of a row. */
  readonly names: (row: NameRow) => readonly WrittenName[];
  /** Whether the names are those that a client asked for within a connection, which a proxy may have led to somebody else. */
  readonly isOfConnection?: true;
  /** Whether a row tells that a connection leads to somebody else from then on. */
  readonly isLeading?: (row: NameRow) => boolean;
  /** Why a row may tell of none, as the end of a sentence. */
  readonly without: string;
};

/** A row by its members; what is not set is empty, and of several values each stands for itself. */
type NameRow = {
  readonly one: (member: string) => string;
  readonly several: (member: string) => readonly string[];
  /** Who began and who answered: their addresses and ports. */
  readonly originator: string;
  readonly originatorPort: string;
  readonly responder: string;
  readonly responderPort: string;
};

/** Whether an item of JSON is a row of a log, also as Corelight names its fields. */
export function isNameItem(item: Item, { isOf }: NameLog): boolean {
  const hasEnds = "id.resp_h" in item || "id_resp_h" in item;
  return hasEnds && "ts" in item && isOf((member) => member in item);
}

/** Where names go: to the rows of a file, those of connections first to where it is known whose they are. */
type NamesTo = { readonly rows: Rows; readonly tunnels: Tunnels };

/** Takes the names of an item of JSON. */
export function takeNameItem(to: NamesTo, item: Item, log: NameLog): void {
  const several = (member: string): readonly string[] =>
    [item[member]].flat().flatMap((value) => {
      if (typeof value === "number") return [String(value)];
      return typeof value === "string" ? [value] : [];
    });
  const one = (member: string): string => several(member)[0] ?? "";
  const { ts } = item;
  const time = typeof ts === "number" ? ts * 1_000 : (parseInstant(String(ts)) ?? Number.NaN);
  const end = (member: string): string => one(`id.${member}`) || one(`id_${member}`);
  takeNames(to, { one, several, ...endsOf(end), time, text: "" }, log);
}

/** Whether a line is the header of a log. */
export function isNameHeader(line: string, { isOf }: NameLog): boolean {
  const columns = columnsOf(line);
  return (
    columns !== undefined && columns.includes("id.resp_h") && isOf((name) => columns.includes(name))
  );
}

function columnsOf(line: string): readonly string[] | undefined {
  const [head, ...columns] = line.trimStart().split("\t");
  return head === "#fields" ? columns : undefined;
}

/** Reads a log of names as tab-separated values. */
export function nameLines(rows: Rows, log: NameLog): LineReader {
  const to = { rows, tunnels: tunnelsOf(rows) };
  let places = new Map<string, number>();
  return {
    end: to.tunnels.end,
    line: (line) => {
      if (line === "") return;
      if (line.trimStart().startsWith("#")) {
        const columns = columnsOf(line);
        if (columns !== undefined) places = new Map(columns.map((column, at) => [column, at]));
        return;
      }
      const cells = line.split("\t");
      if (cells.length < places.size) {
        return rows.reject("has fewer columns than its header", line);
      }
      const one = (member: string): string => {
        const cell = cells[places.get(member) ?? -1] ?? "";
        return cell === "-" || cell === "(empty)" ? "" : cell;
      };
      const several = (member: string): readonly string[] => one(member).split(",");
      const time = Number(one("ts") || Number.NaN) * 1_000;
      const end = (member: string): string => one(`id.${member}`);
      takeNames(to, { one, several, ...endsOf(end), time, text: line }, log);
    },
  };
}

function endsOf(end: (member: string) => string) {
  return {
    originator: end("orig_h"),
    originatorPort: end("orig_p"),
    responder: end("resp_h"),
    responderPort: end("resp_p"),
  };
}

type TimedRow = NameRow & { readonly time: number; readonly text: string };

function takeNames({ rows, tunnels }: NamesTo, row: TimedRow, log: NameLog): void {
  const { names, without, isOfConnection, isLeading } = log;
  if (Number.isNaN(row.time))
    return rows.reject("has a time that is no number of seconds", row.text);
  const found = names(row).map((pair) => toNameSeen(pair, row.time));
  const [first, ...more] = found.filter((one) => one !== undefined);
  const connection = row.one("uid");
  if (connection !== "" && isLeading?.(row) === true) tunnels.lead(connection);
  if (first === undefined) return rows.passOver(without, row.text);
  if (isOfConnection !== true) return rows.name(first, ...more);
  const name = { seen: first, asked: askedConnection(rows, first, betweenOf(rows, row)) };
  if (connection === "") takeAsked(rows, name);
  else tunnels.name(connection, name);
}

function betweenOf({ file }: Rows, row: TimedRow): AskedBetween {
  const sensor = row.one("_node_name") || row.one("@system");
  return {
    client: row.originator,
    clientPort: Number(row.originatorPort || Number.NaN),
    server: row.responder,
    port: Number(row.responderPort || Number.NaN),
    // ssl.log has those of DTLS too (RFC 9147), which goes over UDP.
    protocol: row.one("version").startsWith("DTLS") ? "udp" : "tcp",
    vantage: vantageOf(file, "", sensor),
  };
}
