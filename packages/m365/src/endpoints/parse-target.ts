import { parseAddress } from "./address.ts";
import { parseHostName } from "./host-name.ts";
import { highestPort, type Protocol } from "./ports.ts";
import type { Destination, Target } from "./target.ts";

/** A target, or why a text is none, as the end of a sentence that begins with the text. */
export type ParsedTarget = { readonly target: Target } | { readonly problem: string };

/**
 * Reads what people and logs write for the end of a connection: `outlook.office365.com`, `Outlook.Office365.com.:443`,
 * `192.0.2.1:443/tcp`, `[2001:db8::1]:443`, `2001:db8::1`, `fe80::1%eth0`, `bücher.example 443`, or an address pasted from a
 * browser, which says its port by its scheme. Everything else is a problem that says what to write instead.
 */
export function parseTarget(text: string): ParsedTarget {
  const written = text.trim();
  const schemeEnd = written.indexOf("://");
  if (schemeEnd !== -1) return parseUrl(written, schemeEnd);
  const { rest, port, protocol, problem } = splitPort(written);
  const destination = problem === undefined ? parseDestination(rest) : undefined;
  if (destination === undefined) return withoutPath(written, problem ?? problemOf(rest));
  // Written out, because spreading would cost more than all the rest.
  if (port === undefined) return { target: destination };
  const { name, address } = destination;
  if (name === undefined) return { target: { address, port, protocol } };
  return { target: { name, port, protocol } };
}

/** A path may have been pasted along with a host, but what follows an address is most often the length of a prefix. */
function withoutPath(written: string, problem: string): ParsedTarget {
  const slash = written.indexOf("/");
  const parsed = slash < 1 || isNetwork(written) ? undefined : parseTarget(written.slice(0, slash));
  return parsed !== undefined && "target" in parsed ? parsed : { problem };
}

function isNetwork(text: string): boolean {
  return /^[\da-f.:]+\/\d+$/i.test(text);
}

type Split = {
  readonly rest: string;
  readonly port?: number;
  readonly protocol?: Protocol;
  readonly problem?: string;
};

const schemePorts: Readonly<Record<string, number>> = {
  http: 80,
  ws: 80,
  https: 443,
  wss: 443,
  smtp: 25,
  imap: 143,
  imaps: 993,
  pop3s: 995,
  ldap: 389,
  ldaps: 636,
};

function parseUrl(written: string, schemeEnd: number): ParsedTarget {
  const scheme = written.slice(0, schemeEnd).toLowerCase();
  const authority = written
    .slice(schemeEnd + 3)
    .replace(/[/?#\\].*$/s, "")
    .replace(/^.*@/s, "");
  const parsed = parseTarget(authority);
  if ("problem" in parsed || parsed.target.port !== undefined) return parsed;
  const port = Object.hasOwn(schemePorts, scheme) ? schemePorts[scheme] : undefined;
  return port === undefined ? parsed : { target: { ...parsed.target, port } };
}

/** Parts host and port, where there is one. */
function splitPort(written: string): Split {
  let [colon, colons] = [-1, 0];
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (isBlank(code)) return withPort(written.slice(0, at), written.slice(at).trim());
    if (code !== 0x3a) continue;
    if (colon === -1) colon = at;
    colons++;
  }
  if (colons === 1) return withPort(written.slice(0, colon), written.slice(colon + 1));
  return written.startsWith("[") ? splitBrackets(written) : { rest: written };
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

function splitBrackets(written: string): Split {
  const end = written.indexOf("]");
  const rest = written.slice(1, end);
  if (end === -1)
    return { rest, problem: "has a bracket that is not closed: write [2001:db8::1]:443" };
  const after = written.slice(end + 1);
  if (after === "") return { rest };
  if (after.startsWith(":")) return withPort(rest, after.slice(1));
  return {
    rest,
    problem: "goes on after the bracket without a colon: write [2001:db8::1]:443",
  };
}

function withPort(rest: string, written: string): Split {
  const slash = written.indexOf("/");
  const port = portOf(slash === -1 ? written : written.slice(0, slash));
  if (port === undefined) {
    return {
      rest,
      problem: `has \`${excerpt(written)}\` for a port: write a number from 1 to ${highestPort}, such as :443 or :3478/udp`,
    };
  }
  if (slash === -1) return { rest, port };
  const protocol = written.slice(slash + 1).toLowerCase();
  // Anything else behind a slash is a path that was pasted along.
  return protocol === "tcp" || protocol === "udp" ? { rest, port, protocol } : { rest, port };
}

function excerpt(written: string): string {
  return written.length > 20 ? `${written.slice(0, 20)}…` : written;
}

function portOf(written: string): number | undefined {
  if (written === "" || written.length > 5) return undefined;
  let port = 0;
  for (let at = 0; at < written.length; at++) {
    const digit = written.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    port = port * 10 + digit;
  }
  return port >= 1 && port <= highestPort ? port : undefined;
}

function parseDestination(rest: string): Destination | undefined {
  const last = rest.charCodeAt(rest.length - 1);
  const isVersion6 = rest.includes(":");
  if (isVersion6 || (last >= 0x30 && last <= 0x39)) {
    const zone = isVersion6 ? rest.indexOf("%") : -1;
    const address = parseAddress(zone === -1 ? rest : rest.slice(0, zone));
    if (address !== undefined) return { address };
    if (isVersion6) return undefined;
  }
  const name = parseHostName(rest);
  return name === undefined ? undefined : { name };
}

function problemOf(rest: string): string {
  if (rest === "") return "names no host: write a host name or an address, with :port if known";
  if (rest.includes("*")) return "is a pattern: write one host name that it stands for";
  if (isNetwork(rest)) return "is a network: write one address of it";
  if (rest.includes("@")) return "is a mail address or has a user name: write the host name alone";
  if (/^[\d.]+$/.test(rest))
    return "is no IPv4 address: write four numbers from 0 to 255, without leading zeros";
  if (rest.includes(":"))
    return "is no IPv6 address: write such as 2001:db8::1, or [2001:db8::1]:443";
  return "is no host name: write letters, digits and hyphens in parts of at most 63, joined by dots";
}
