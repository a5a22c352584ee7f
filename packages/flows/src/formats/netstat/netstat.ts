import type { Format, LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { socketTable } from "../sockets/socket-table.ts";
import { linuxSocket } from "./linux.ts";
import { macSocket } from "./mac.ts";
import { windowsSocket } from "./windows.ts";

/** What `netstat` prints on Linux, Windows and macOS. */
export const netstat: Format = {
  id: "netstat",
  title: "netstat",
  lines: {
    recognise: (first) =>
      first.some((line) => isRow.test(line)) ||
      (first.some((line) => title.test(line)) && first.some((line) => columns.test(line))),
    open: netstatLines,
  },
};

const title =
  /^\s*(?:Active (?:Internet|UNIX|Multipath|LOCAL)|Active Connections|Aktive Verbindungen|Connexions actives|Conex\S+ a\w*tivas|Connessioni attive|Actieve verbindingen)/i;
const columns = /\bProto\b/;

/** A socket as Windows or Linux prints it, whatever the language of the headings is: the names of transports stay, with counts or not. */
const isRow = /^(?:\s+(?:TCP|UDP)|(?:tcp|udp)6?\s+\d+\s+\d+)\s+\S+:\d+\s+\S+:(?:\d+|\*)(?:\s|$)/;

/** What no heading has: a transport at its beginning, or a port after an address. */
const noHeading = /^\s*(?:[\da-f]+\s+){0,2}(?:tcp|udp)|\S:(?:\d+|\*)(?:\s|$)/i;

function netstatLines(rows: Rows): LineReader {
  const table = socketTable(rows, "netstat");
  const takers = [linuxSocket, macSocket, windowsSocket];
  let isHeading = true;
  return {
    line: (line) => {
      if (line.trim() === "") return;
      if (title.test(line) || columns.test(line)) {
        isHeading = false;
        return;
      }
      // In a language that is not known, headings are what stands before the first row, whatever is wrong with that.
      if (isHeading && !noHeading.test(line)) return;
      isHeading = false;
      const owner = /^\s*\[(.+)\]\s*$/.exec(line)?.[1];
      if (owner !== undefined) return table.own({ process: owner });
      // The service within a process that hosts several stands alone on a line above it.
      const unit = /^\s+([\w$-]+)\s*$/.exec(line)?.[1];
      if (unit !== undefined) return table.own({ unit });
      for (const take of takers) if (take(rows, table, line)) return;
      rows.passOver("is neither a TCP nor a UDP socket", line);
    },
    end: table.flush,
  };
}
