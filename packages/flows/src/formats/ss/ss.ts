import { oneTime } from "../../book/times.ts";
import type { Times } from "../../observation.ts";
import type { Format, LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport } from "../../reading/transport.ts";
import { isAny, parseSocketEnd } from "../sockets/socket-end.ts";
import { type SocketTable, socketTable } from "../sockets/socket-table.ts";

/** What `ss` prints of sockets, with or without its header. */
export const ss: Format = {
  id: "ss",
  title: "ss",
  lines: {
    recognise: (first) => {
      const line = first.find((text) => text.trim() !== "") ?? "";
      return header.test(line) || row.test(line);
    },
    open: ssLines,
  },
};

const header = /^(?:Netid\s+)?State\s+Recv-Q\s+Send-Q\s+Local Address:Port/;
const row =
  /^(?:(tcp|udp|\w+)\s+)?(ESTAB|LISTEN|UNCONN|TIME-WAIT|SYN-SENT|SYN-RECV|FIN-WAIT-[12]|CLOSE-WAIT|LAST-ACK|CLOSING|CLOSED?)\s+\d+\s+\d+\s+(\S+)\s+(\S+)\s*(.*)$/;

function ssLines(rows: Rows): LineReader {
  const table = socketTable(rows, "ss");
  return {
    line: (line) => {
      if (header.test(line)) table.flush();
      else if (line.trim() === "") return;
      // Further facts of a socket stand on lines of their own below it.
      else if (/^\s/.test(line)) table.own(measuredIn(line));
      else take(rows, table, line);
    },
    end: table.flush,
  };
}

function take(rows: Rows, table: SocketTable, line: string): void {
  const [, netid = "tcp", state = "", here = "", there = "", facts = ""] = row.exec(line) ?? [];
  if (state === "") return rows.reject("is no row of ss", line);
  const protocol = findTransport(netid);
  if (protocol === undefined) return rows.passOver("is neither a TCP nor a UDP socket", line);
  const local = parseSocketEnd(here, rows.addresses);
  const remote = parseSocketEnd(there, rows.addresses);
  if (local === undefined) return rows.reject("has a local end that cannot be read", here);
  if (remote === undefined) return rows.reject("has a peer that cannot be read", there);
  const process = /users:\(\("([^"]+)"/.exec(facts)?.[1];
  const other = isAny(remote) ? undefined : remote;
  table.add({ protocol, local, remote: other, state, process, ...measuredIn(facts) });
}

/** What `-i` tells of the time there and back, in milliseconds: `rtt:0.125/0.062`. */
function measuredIn(facts: string): { readonly roundTrips?: Times } {
  const [, milliseconds = ""] = /(?:^|\s)rtt:([\d.]+)/.exec(facts) ?? [];
  const roundTrips = milliseconds === "" ? undefined : oneTime(Number(milliseconds));
  return roundTrips === undefined ? {} : { roundTrips };
}
