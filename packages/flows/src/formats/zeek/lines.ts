import type { KnownAddress } from "../../addresses/address-book.ts";
import { type Cells, cellsOf } from "../../reading/cells.ts";
import type { LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { ownCopy } from "../../text/own-copy.ts";
import { isQuic } from "./is-quic.ts";
import { isTunnel } from "./is-tunnel.ts";
import { mapZeekRow } from "./map.ts";
import { vantageOf } from "./vantage.ts";

/** Whether a line is the header that names the columns of conn.log; other logs of Zeek have ends and transports too. */
export function isZeekHeader(line: string): boolean {
  const columns = line.replace(/^\s*/, "").split("\t");
  return (
    columns[0] === "#fields" &&
    required.every((column) => columns.includes(column)) &&
    ["conn_state", "history", "orig_pkts"].some((column) => columns.includes(column))
  );
}

/** Takes the lines of conn.log; a header may come again, with other columns, where logs were joined. */
export function zeekLines(rows: Rows): LineReader {
  let cells = cellsUnder([]);
  let path = "";
  let isNamed = false;
  let sensor: string | undefined;
  let vantage = "";

  const header = (line: string): void => {
    const columns = line.trim().split("\t");
    if (columns[0] === "#path") path = columns[1] ?? "";
    else if (columns[0] === "#fields") {
      cells = cellsUnder(columns.slice(1));
      isNamed = isZeekHeader(line);
    }
    sensor = undefined;
  };
  const isSet = (cell: number): boolean => !cells.is(cell, "-") && !cells.is(cell, "(empty)");
  const text = (cell: number): string => (isSet(cell) ? cells.text(cell) : "");
  const address = (cell: number): KnownAddress | string =>
    cells.address(cell, rows.addresses) ?? cells.text(cell);
  const seenFrom = (): string => {
    if (sensor === undefined || !cells.is(place.sensor, sensor)) {
      sensor = cells.text(place.sensor);
      vantage = vantageOf(rows.file, path, text(place.sensor));
    }
    return vantage;
  };

  return {
    line: (line) => {
      if (line.startsWith("#") || line.startsWith("\t#")) return header(line);
      if (line === "") return;
      if (!isNamed)
        return rows.reject("stands under a header that lacks columns of conn.log", line);
      if (!cells.cut(line)) return rows.reject("has fewer columns than its header", line);
      const service = text(place.service);
      // What is asked for in it, ssl.log tells.
      if (isTunnel(service)) rows.followed.leading.withRoom().add(ownCopy(text(place.uid)));
      if (isQuic(service)) rows.followed.datagrams.withRoom().add(ownCopy(text(place.uid)));
      mapZeekRow(
        rows,
        {
          time: cells.number(place.ts),
          duration: cells.number(place.duration),
          originator: address(place.originator),
          originatorPort: cells.port(place.originatorPort),
          responder: address(place.responder),
          responderPort: cells.port(place.responderPort),
          transport: cells.text(place.transport),
          service,
          originatorBytes: cells.number(place.originatorBytes),
          responderBytes: cells.number(place.responderBytes),
          state: cells.text(place.state),
          vantage: seenFrom(),
        },
        line,
      );
    },
  };
}

const required = ["ts", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p", "proto"] as const;
const wanted = [
  ...required,
  "service",
  "duration",
  "orig_bytes",
  "resp_bytes",
  "conn_state",
  "_node_name",
  "uid",
] as const;

/** Which of the wanted each is. */
const place = {
  ts: 0,
  originator: 1,
  originatorPort: 2,
  responder: 3,
  responderPort: 4,
  transport: 5,
  service: 6,
  duration: 7,
  originatorBytes: 8,
  responderBytes: 9,
  state: 10,
  sensor: 11,
  uid: 12,
} as const;

function cellsUnder(columns: readonly string[]): Cells {
  return cellsOf({ delimiter: "\t", columns, wanted });
}
