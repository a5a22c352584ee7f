import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The number that is part of the name of the socket; nothing listens on it as a port. */
export const socketPort = 5432;
/** The longest path of a Unix socket that every system takes, in bytes. */
const longest = 100;

/** Where the database of a data directory has its socket: inside it, unless the path would be too long for a socket. */
export function socketDirectory(data: string): string {
  const inside = join(data, "socket");
  const socket = join(inside, `.s.PGSQL.${socketPort}`);
  if (Buffer.byteLength(socket) <= longest) return inside;
  const name = createHash("sha256").update(data).digest("hex").slice(0, 16);
  return join(tmpdir(), `mainstay-${name}`);
}
