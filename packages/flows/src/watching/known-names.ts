import { addressBook } from "../addresses/address-book.ts";
import type { NameSeen } from "../observation.ts";
import type { ObservationBatch, ObservedMinute } from "../observations/observation-batch.ts";
import type { Wanted } from "./minute-book.ts";

/** A name and the address that it stood for, as something on the machine tells them. */
export type NamedAddress = Omit<NameSeen, "at">;

/** The names of addresses that a machine has heard of, of which only those of machines that it had to do with are told. */
export type KnownNames = {
  readonly hear: (named: NamedAddress) => void;
  /** The names of the ends of rows that were not told since all were; with all, all of them are told again. */
  readonly tell: (rows: readonly ObservedMinute[], wanted: Wanted) => ObservationBatch["names"];
};

const mostAddresses = 10_000;
const mostNamesOfOne = 20;
/** No batch holds more. */
const mostTold = 10_000;

/** Knows no names yet; of addresses for which `isOther` is false, as the machine's own, none is told. */
export function knownNames(isOther: (address: string) => boolean): KnownNames {
  const addresses = addressBook();
  const known = new Map<string, Map<string, NamedAddress>>();
  const ends = new Set<string>();
  const told = new Set<NamedAddress>();

  return {
    hear: ({ name: written, address: place, kind }) => {
      const name = written.toLowerCase().replace(/\.$/, "");
      const address = addresses.find(place);
      if (address === undefined || !isHostName(name)) return;
      if (address.kind !== "public" && address.kind !== "private") return;
      const own = known.get(address.text) ?? new Map<string, NamedAddress>();
      const one = own.get(name) ?? { name, address: address.text, kind };
      // What was heard of last is forgotten last.
      own.delete(name);
      own.set(name, one.kind === kind || kind === "reverse-name" ? one : { ...one, kind });
      forgetBeyond(own, mostNamesOfOne);
      known.delete(address.text);
      known.set(address.text, own);
      forgetBeyond(known, mostAddresses);
    },
    tell: (rows, wanted) => {
      if (wanted === "all") {
        ends.clear();
        told.clear();
      }
      for (const { client, server } of rows)
        for (const { address } of [client, server])
          if (address !== undefined && ends.size < mostAddresses && isOther(address))
            ends.add(address);
      const news = [...ends]
        .flatMap((address) => [...(known.get(address)?.values() ?? [])])
        .filter((named) => !told.has(named))
        .slice(0, mostTold);
      for (const named of news) told.add(named);
      return news;
    },
  };
}

function forgetBeyond(map: Map<string, unknown>, most: number): void {
  if (map.size <= most) return;
  for (const first of map.keys()) {
    map.delete(first);
    return;
  }
}

/** Letters, digits, hyphens and underscores between dots, and no address (RFC 1123, 2.1). What is local to a link anybody there can answer for. */
function isHostName(name: string): boolean {
  if (name.length > 253 || name.endsWith(".local") || name.endsWith(".arpa")) return false;
  return /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)*[a-z\d_-]*[a-z][a-z\d_-]*$/.test(name);
}
