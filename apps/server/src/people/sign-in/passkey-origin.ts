import { isIP } from "node:net";
import { isLoopback } from "../../configuration/is-loopback.ts";

/**
 * Where browsers have to be for passkeys to work, of a server that they reach at `origin`; undefined where they work nowhere.
 * A passkey is for a name, never for an address, and for HTTPS or this machine alone (WebAuthn Level 3, 5.1.3 and 13.4.9;
 * Secure Contexts, 3.1): a server at 127.0.0.1 has them as `localhost`.
 */
export function passkeyOrigin(origin: string): string | undefined {
  const { protocol, hostname, port } = new URL(origin);
  const address = hostname.replace(/^\[(.*)\]$/, "$1");
  const name = isLoopback(address) ? "localhost" : address;
  if (isIP(name) > 0) return undefined;
  const isThisMachine = name === "localhost" || name.endsWith(".localhost");
  if (protocol !== "https:" && !isThisMachine) return undefined;
  return `${protocol}//${name}${port === "" ? "" : `:${port}`}`;
}
