import type { ObservedMinute, ObservedParty } from "@mainstay/flows";

/** The numbers by which a row is kept. */
export type RowNumbers = {
  readonly strand: number;
  readonly client: number;
  readonly server: number;
  /** Whether what listens may still decide who serves. */
  readonly isDoubted: boolean;
};

type KnownParty = ObservedParty & { readonly place: number };
type KnownRow = Pick<ObservedMinute, "service" | "roleBy" | "clientPort"> & RowNumbers;

/** So many parties have places that fit, two of them and a port, into a whole number of 53 bits. */
const mostParties = 2 ** 18;

/** So many rows that differ in nothing else but their service or the port of their client are remembered, and so many programs of an address. */
const mostAlike = 64;

/**
 * The numbers of the rows of one observer. Found by numbers and not by one long text of all that a row says: making such a text
 * and looking it up was most of what a row took.
 */
export class KnownRows {
  readonly #parties = new Map<string | undefined, KnownParty[]>();
  readonly #rows = new Map<number, KnownRow[]>();
  #places = 0;

  find(row: ObservedMinute): RowNumbers | undefined {
    const client = this.#placeOf(row.client);
    const server = this.#placeOf(row.server);
    if (client === undefined || server === undefined) return undefined;
    return this.#rows
      .get(keyOf(row, client, server))
      ?.find(
        ({ service, roleBy, clientPort }) =>
          service === row.service && roleBy === row.roleBy && clientPort === row.clientPort,
      );
  }

  /** Remembers a row, unless too many are like it; says whether there was room. */
  keep(row: ObservedMinute, numbers: RowNumbers): boolean {
    if (this.#places > mostParties - 2) return false;
    const [client, server] = [row.client, row.server].map(
      (party) => this.#placeOf(party) ?? this.#add(party),
    );
    if (client === undefined || server === undefined || this.find(row) !== undefined) return true;
    const key = keyOf(row, client, server);
    const { service, roleBy, clientPort } = row;
    const known = {
      ...numbers,
      roleBy,
      ...(service === undefined ? {} : { service }),
      ...(clientPort === undefined ? {} : { clientPort }),
    };
    const rows = this.#rows.get(key);
    if (rows === undefined) this.#rows.set(key, [known]);
    else if (rows.length < mostAlike) rows.push(known);
    return true;
  }

  #placeOf({ address, inner, network, host, process, unit }: ObservedParty): number | undefined {
    return this.#parties
      .get(address ?? network)
      ?.find(
        (party) =>
          party.process === process &&
          party.host === host &&
          party.unit === unit &&
          party.inner === inner,
      )?.place;
  }

  #add(party: ObservedParty): number | undefined {
    const where = party.address ?? party.network;
    const known = this.#parties.get(where) ?? [];
    if (known.length === mostAlike) return undefined;
    const place = this.#places++;
    known.push({ ...party, place });
    this.#parties.set(where, known);
    return place;
  }
}

function keyOf({ port, protocol }: ObservedMinute, client: number, server: number): number {
  return (client * mostParties + server) * 2 ** 17 + port * 2 + (protocol === "udp" ? 1 : 0);
}
