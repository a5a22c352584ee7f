import type { Rows } from "../../reading/rows.ts";
import { isAny, parseSocketEnd } from "../sockets/socket-end.ts";
import type { SocketTable } from "../sockets/socket-table.ts";

const row =
  /^(tcp|udp)(?:6|lite|lite6)?\s+\d+\s+\d+\s+(\S+)\s+(\S+)\s*(ESTABLISHED|LISTEN|SYN_SENT|SYN_RECV|FIN_WAIT[12]|TIME_WAIT|CLOSE|CLOSE_WAIT|LAST_ACK|CLOSING|UNKNOWN)?(?:\s+(.*))?$/;

/** Takes a row of netstat on Linux; false for what is none. */
export function linuxSocket(rows: Rows, table: SocketTable, line: string): boolean {
  const match = row.exec(line);
  if (match === null) return false;
  const [, name = "", here = "", there = "", state = "", rest = ""] = match;
  const local = parseSocketEnd(here, rows.addresses);
  const remote = parseSocketEnd(there, rows.addresses);
  if (local === undefined) rows.reject("has a local end that cannot be read", here);
  else if (remote === undefined) rows.reject("has a foreign end that cannot be read", there);
  else {
    const process = /(?:^|\s)\d+\/(\S+)/.exec(rest)?.[1]?.replace(/:$/, "");
    const protocol = name === "tcp" ? "tcp" : "udp";
    table.add({ protocol, local, remote: isAny(remote) ? undefined : remote, state, process });
  }
  return true;
}
