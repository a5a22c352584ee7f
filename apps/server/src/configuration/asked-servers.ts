import { isIP } from "node:net";
import type { AskedServers } from "../reverse-names/ask-reverse-names.ts";

/** The DNS servers that a setting names: `system`, or addresses with or without a port; undefined where it names none. */
export function findAskedServers(text: string): AskedServers | undefined {
  if (text === "system") return text;
  const servers = text.split(",").map((one) => one.trim());
  return servers.every(isServer) ? servers : undefined;
}

function isServer(written: string): boolean {
  if (isIP(written) !== 0) return true;
  const [, six, four, port] = /^(?:\[(.+)\]|([\d.]+)):(\d{1,5})$/.exec(written) ?? [];
  if (Number(port) < 1 || Number(port) > 65_535) return false;
  return isIP(six ?? "") === 6 || isIP(four ?? "") === 4;
}
