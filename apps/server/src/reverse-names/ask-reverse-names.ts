import { Resolver } from "node:dns/promises";
import { reversePointer } from "./reverse-pointer.ts";

/**
 * What came of asking for the names of an address: they, or that it has none; that nobody answered in time, be it the DNS server or whoever
 * has the block of the address; or that no DNS server is there, so that asking on is no use.
 */
type ReverseAnswer =
  | { readonly kind: "answered"; readonly names: readonly string[] }
  | { readonly kind: "silence" | "no-server"; readonly why: string };

/** Asks what an address answers to. */
export type AskReverseNames = (address: string) => Promise<ReverseAnswer>;

/** Which DNS servers are asked: those of the system, or these, each with a port if it is another than 53. */
export type AskedServers = "system" | readonly string[];

/** So long is an answer waited for, in milliseconds. */
const patience = 2_000;
const mostNames = 5;

/** Asks DNS servers alone: what stands in files of this machine says nothing of others. */
export function askReverseNames(servers: AskedServers): AskReverseNames {
  const resolver = new Resolver({ timeout: patience, tries: 1 });
  if (servers !== "system") resolver.setServers(servers);
  return async (address) => {
    const pointer = reversePointer(address);
    if (pointer === undefined) return { kind: "answered", names: [] };
    try {
      const names = await resolver.resolvePtr(pointer);
      return { kind: "answered", names: names.slice(0, mostNames) };
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code === "ECONNREFUSED") return { kind: "no-server", why: code };
      if (code === "ETIMEOUT") return { kind: "silence", why: code };
      return { kind: "answered", names: [] };
    }
  };
}
