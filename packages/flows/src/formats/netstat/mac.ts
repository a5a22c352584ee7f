import type { Rows } from "../../reading/rows.ts";
import { isAny, parseSocketEnd } from "../sockets/socket-end.ts";
import type { SocketTable } from "../sockets/socket-table.ts";

const row =
  /^(?:[\da-f]{1,16}\s+){0,2}(tcp|udp)(?:4|6|46)\s+\d+\s+\d+\s+(\S+)\s+(\S+)\s*([A-Z_0-9]+)?/;

/** Columns are cut to so many letters unless netstat is told not to. */
const widthOfColumn = 18;

/** Takes a row of netstat on macOS, where the port stands after a dot; false for what is none. */
export function macSocket(rows: Rows, table: SocketTable, line: string): boolean {
  const match = row.exec(line);
  if (match === null) return false;
  const [, name = "", here = "", there = "", state = ""] = match;
  if (here.length >= widthOfColumn || there.length >= widthOfColumn) {
    rows.reject("has an end that may be cut off: run netstat with -W", `${here} ${there}`);
    return true;
  }
  const local = parseSocketEnd(here, rows.addresses, ".");
  const remote = parseSocketEnd(there, rows.addresses, ".");
  if (local === undefined) rows.reject("has a local end that cannot be read", here);
  else if (remote === undefined) rows.reject("has a foreign end that cannot be read", there);
  else {
    const protocol = name === "tcp" ? "tcp" : "udp";
    table.add({ protocol, local, remote: isAny(remote) ? undefined : remote, state });
  }
  return true;
}
