import { oneTime } from "../../book/times.ts";
import type { Times } from "../../observation.ts";
import type { Format, LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport } from "../../reading/transport.ts";
import { isAny, parseSocketEnd } from "../sockets/socket-end.ts";
import { type Socket, socketTable } from "../sockets/socket-table.ts";

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
  let isTaken = false;
  return {
    line: (line) => {
      if (header.test(line)) table.flush();
      else if (line.trim() === "") return;
      else if (/^\s/.test(line)) {
        // Further facts of a socket stand on lines of their own below it, also of one that was not taken.
        if (isTaken) table.own(measuredIn(line));
      } else {
        const socket = socketIn(rows, line);
        isTaken = socket !== undefined;
        if (socket !== undefined) table.add(socket);
      }
    },
    end: table.flush,
  };
}

function socketIn(rows: Rows, line: string): Socket | undefined {
  const [, netid = "tcp", state = "", here = "", there = "", facts = ""] = row.exec(line) ?? [];
  const reject = (why: string, what: string) => {
    rows.reject(why, what);
    return undefined;
  };
  if (state === "") return reject("is no row of ss", line);
  const protocol = findTransport(netid);
  if (protocol === undefined) {
    rows.passOver("is neither a TCP nor a UDP socket", line);
    return undefined;
  }
  const local = parseSocketEnd(here, rows.addresses);
  const remote = parseSocketEnd(there, rows.addresses);
  if (local === undefined) return reject("has a local end that cannot be read", here);
  if (remote === undefined) return reject("has a peer that cannot be read", there);
  const process = /users:\(\("([^"]+)"/.exec(facts)?.[1];
  const other = isAny(remote) ? undefined : remote;
  return { protocol, local, remote: other, state, process, ...measuredIn(facts) };
}

/** What `-i` tells of the time there and back, in milliseconds: `rtt:0.125/0.062`. */
function measuredIn(facts: string): { readonly roundTrips?: Times } {
  const [, milliseconds = ""] = /(?:^|\s)rtt:([\d.]+)/.exec(facts) ?? [];
  const roundTrips = milliseconds === "" ? undefined : oneTime(Number(milliseconds));
  return roundTrips === undefined ? {} : { roundTrips };
}
