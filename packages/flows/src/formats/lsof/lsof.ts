import type { Format, LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { parseSocketEnd } from "../sockets/socket-end.ts";
import { type SocketTable, socketTable } from "../sockets/socket-table.ts";

/** What `lsof -i` prints. */
export const lsof: Format = {
  id: "lsof",
  title: "lsof",
  lines: { recognise: (first) => first.some((line) => header.test(line)), open: lsofLines },
};

const header = /^COMMAND\s+PID\s.*\bNODE\s+NAME\s*$/;
const row = /\s(TCP|UDP)\s+([^\s>]+?)(?:->(\S+))?(?:\s+\(([\w-]+)\))?\s*$/;

function lsofLines(rows: Rows): LineReader {
  const table = socketTable(rows, "lsof");
  return {
    line: (line) => {
      if (header.test(line)) table.flush();
      else if (line.trim() !== "") take(rows, table, line);
    },
    end: table.flush,
  };
}

function take(rows: Rows, table: SocketTable, line: string): void {
  const match = row.exec(line);
  if (match === null) return rows.passOver("is neither a TCP nor a UDP socket", line);
  const [, name = "", here = "", there, state = ""] = match;
  const local = parseSocketEnd(here, rows.addresses);
  const remote = there === undefined ? undefined : parseSocketEnd(there, rows.addresses);
  if (local === undefined) return rows.reject("has a local end that cannot be read", here);
  if (there !== undefined && remote === undefined)
    return rows.reject("has a foreign end that cannot be read", there);
  const [command = ""] = line.split(/\s/, 1);
  table.add({
    protocol: name === "TCP" ? "tcp" : "udp",
    local,
    remote,
    state,
    process: command.replaceAll("\\x20", " "),
  });
}
