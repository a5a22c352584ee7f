import type { Transport } from "../observation.ts";

/** The transport that a name or number of IANA stands for; undefined for every other protocol. */
export function findTransport(written: string | number): Transport | undefined {
  switch (written) {
    case "tcp":
    case "TCP":
    case "T":
    case "6":
    case 6:
      return "tcp";
    case "udp":
    case "UDP":
    case "U":
    case "17":
    case 17:
      return "udp";
    default:
      return typeof written === "string" && /[A-Z]/.test(written)
        ? findTransport(written.toLowerCase())
        : undefined;
  }
}

/** Why rows of other protocols are passed over. */
export const otherTransport = "is neither TCP nor UDP";

/** Reads a port of a text of digits, or of what stands in it from one place to another; -1 for what is none. */
export function portOf(text: string, from = 0, to = text.length): number {
  if (to === from || to - from > 5) return -1;
  let port = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    port = port * 10 + digit;
  }
  return port <= 65_535 ? port : -1;
}
