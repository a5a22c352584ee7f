import type { Rows } from "../../reading/rows.ts";
import { isAny, parseSocketEnd } from "../sockets/socket-end.ts";
import type { SocketTable } from "../sockets/socket-table.ts";

// The state is translated, and in the letters of a console, which need not be those of the file.
const row =
  /^\s+(TCP|UDP)\s+(\S+)\s+(\S+)(?:\s+([^\s\d]\S*(?: [^\s\d]\S*)*))?(?:\s+(\d+))?(?:\s+\w+)?\s*$/;

/** Takes a row of netstat on Windows; false for what is none. A listening socket has a foreign port of 0. */
export function windowsSocket(rows: Rows, table: SocketTable, line: string): boolean {
  const match = row.exec(line);
  if (match === null) return false;
  const [, name = "", here = "", there = "", state = ""] = match;
  const local = parseSocketEnd(here, rows.addresses);
  const remote = parseSocketEnd(there, rows.addresses);
  if (local === undefined) rows.reject("has a local end that cannot be read", here);
  else if (remote === undefined) rows.reject("has a foreign end that cannot be read", there);
  else {
    const protocol = name === "TCP" ? "tcp" : "udp";
    if (isAny(remote)) table.add({ protocol, local, state: "LISTENING" });
    else table.add({ protocol, local, remote, state });
  }
  return true;
}
