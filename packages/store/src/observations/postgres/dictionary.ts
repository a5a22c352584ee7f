import {
  addressBook,
  type ObservedMinute,
  type ObservedParty,
  type Observer,
} from "@mainstay/flows";
import type { Kysely } from "kysely";
import { keptText } from "../../database/kept-text.ts";
import type { Tables } from "../../database/tables.ts";
import { doubtsOf } from "./doubts-of.ts";
import { numberRows } from "./number-rows.ts";
import { edges, ends, programs, strands } from "./numbered-tables.ts";
import type { RowNumbers } from "./known-rows.ts";
import { RowMemory } from "./row-memory.ts";

/** Who saw something, as far as it says which ends are meant. */
export type Seeing = {
  readonly number: number;
  readonly id: string;
  readonly kind: Observer["kind"];
  readonly host: string;
  readonly site: string;
};

/** Knows ends, programs, edges and strands by their numbers, and remembers those of which it heard lately. */
export type Dictionary = {
  readonly numbersOf: (
    seeing: Seeing,
    rows: readonly ObservedMinute[],
  ) => Promise<readonly RowNumbers[]>;
  readonly endsOf: (
    seeing: Seeing,
    parties: readonly ObservedParty[],
  ) => Promise<readonly number[]>;
  readonly programsOf: (parties: readonly ObservedParty[]) => Promise<readonly number[]>;
};

/** So many strands are remembered of late, and up to as many of before: those of a large estate. */
const remembered = 100_000;

/** A dictionary that remembers nothing yet. */
export function openDictionary(db: Kysely<Tables>): Dictionary {
  const memory = new RowMemory(remembered);
  const addresses = addressBook();
  const endsOf = (seeing: Seeing, parties: readonly ObservedParty[]) =>
    numberRows(
      db,
      ends,
      parties.map((party) => endKey(party, seeing, addresses.find)),
    );
  const programsOf = (parties: readonly ObservedParty[]) =>
    numberRows(
      db,
      programs,
      parties.map(({ process = "", unit = "" }) => [process, unit].map(keptText)),
    );

  const learn = async (seeing: Seeing, rows: readonly ObservedMinute[]) => {
    const parties = rows.flatMap(({ client, server }) => [client, server]);
    const endNumbers = await endsOf(seeing, parties);
    const programNumbers = await programsOf(parties);
    const edgeNumbers = await numberRows(
      db,
      edges,
      rows.map(({ port, protocol }, at) => [
        endNumbers[2 * at],
        endNumbers[2 * at + 1],
        port,
        protocol,
      ]),
    );
    const doubts = await doubtsOf(db, { seeing, rows, edges: edgeNumbers });
    const strandNumbers = await numberRows(
      db,
      strands,
      rows.map(({ service = "", roleBy }, at) => [
        edgeNumbers[at],
        programNumbers[2 * at],
        programNumbers[2 * at + 1],
        keptText(service),
        roleBy,
        doubts[at],
      ]),
    );
    return strandNumbers.map((strand, at) => ({
      strand,
      client: endNumbers[2 * at],
      server: endNumbers[2 * at + 1],
      isDoubted: doubts[at] > 0,
    }));
  };

  return {
    endsOf,
    programsOf,
    numbersOf: async (seeing, rows) => {
      const found = memory.find(seeing, rows);
      const missing = rows.filter((_, at) => found[at] === undefined);
      if (missing.length === 0) return found.filter((numbers) => numbers !== undefined);
      const learnt = (await learn(seeing, missing)).values();
      return rows.map((row, at) => {
        const known = found[at];
        if (known !== undefined) return known;
        const { value } = learnt.next();
        if (value === undefined) throw new Error("invariant: every row was learnt");
        memory.keep(seeing, row, value);
        return value;
      });
    },
  };
}

type FindAddress = ReturnType<typeof addressBook>["find"];

/**
 * What tells an end from all others: a private address is one only within its site; loopback, and an address of a network that a machine
 * has within itself, only on its machine. A network stands where addresses do, of which none has a slash.
 */
function endKey(
  { address, inner, network, host }: ObservedParty,
  seeing: Seeing,
  find: FindAddress,
) {
  const site = keptText(seeing.site);
  const named = (name: string) => [site, "", "", keptText(name.toLowerCase())];
  if (network !== undefined) {
    const [first = "", bits = ""] = network.split("/");
    const known = find(first);
    // What is no network is looked for by no address.
    if (known === undefined || Number(bits) > (first.includes(":") ? 128 : 32))
      return named(network);
    const { kind } = known;
    return [kind === "public" || kind === "unspecified" ? "" : site, "", network, ""];
  }
  if (address === undefined) return named(host ?? seeing.host);
  const known = find(address);
  if (known === undefined) return named(host ?? address);
  const written = keptText(known.text);
  if (inner === undefined) {
    if (known.kind === "public") return ["", "", written, ""];
    if (known.kind !== "loopback" && known.kind !== "link-local") return [site, "", written, ""];
  }
  const isOwn = host === undefined || host === seeing.host;
  return [site, keptText(isOwn ? seeing.id : host.toLowerCase()), written, ""];
}
