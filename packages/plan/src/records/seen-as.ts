import * as z from "zod";

/**
 * How an element shows on the network: by a host name, `*.` standing for anything before it, an address or a network, and where
 * several elements share a machine, by a port that it serves or the process that it is. `site` says where a private address is meant.
 */
export type Sighting = {
  readonly process?: string;
  readonly port?: number;
  readonly site?: string;
} & ({ readonly name: string } | { readonly address: string } | { readonly network: string });

/** A sighting as files write it: `[process@]where[:port][ in site]`, such as `sqlservr@db-1.halden.example:1433`. */
export const SeenAs = z.string().superRefine((written, context) => {
  if (parseSighting(written) !== undefined) return;
  context.addIssue({
    code: "custom",
    message: `${JSON.stringify(written)} is no place on a network: write a host name, *.domain, an address or a network, with process@ before or :port and " in site" after it where needed`,
  });
});
export type SeenAs = z.output<typeof SeenAs>;

const longest = 512;
const parts = /^(?:([^@]+)@)?(\[[^\]]+\](?:\/\d+)?|[^\s@]+?)(?::(\d{1,5}))?(?: in (\S(?:.*\S)?))?$/;

/** Reads a sighting; undefined if it is none. An IPv6 address with a port stands in brackets: `[2001:db8::5]:443`. */
export function parseSighting(written: string): Sighting | undefined {
  if (written.length > longest) return undefined;
  // Without brackets, the last group of an IPv6 address would be taken for a port.
  const [bare = ""] = written.split(" in ");
  const isBareVersion6 = !bare.includes("[") && bare.split(":").length > 2;
  const match = parts.exec(isBareVersion6 ? bracketed(written, bare) : written);
  const [, process, where, port, site] = match ?? [];
  const place = where === undefined ? undefined : placeOf(where);
  if (place === undefined || Number(port ?? 1) < 1 || Number(port ?? 1) > 65_535) return undefined;
  return {
    ...place,
    ...(process === undefined ? {} : { process }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(site === undefined ? {} : { site }),
  };
}

function bracketed(written: string, bare: string): string {
  const at = bare.indexOf("@") + 1;
  return `${bare.slice(0, at)}[${bare.slice(at)}]${written.slice(bare.length)}`;
}

const host =
  /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\.?$/;
const digitsAndDots = /^[\d.]+$/;

function placeOf(
  where: string,
):
  | { readonly name: string }
  | { readonly address: string }
  | { readonly network: string }
  | undefined {
  const text = where.replace(/[[\]]/g, "").toLowerCase();
  if (text.includes("/")) return isNetwork(text) ? { network: text } : undefined;
  if (z.ipv4().safeParse(text).success || z.ipv6().safeParse(text).success)
    return { address: text };
  // Four numbers that are no address are a slip, not a name.
  return text.length <= 254 && host.test(text) && !digitsAndDots.test(text)
    ? { name: text.replace(/\.$/, "") }
    : undefined;
}

function isNetwork(text: string): boolean {
  return z.cidrv4().safeParse(text).success || z.cidrv6().safeParse(text).success;
}
