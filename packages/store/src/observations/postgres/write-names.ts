import type { ObservationBatch, ObservedParty } from "@mainstay/flows";
import { type Kysely, sql } from "kysely";
import { keptText } from "../../database/kept-text.ts";
import type { Tables } from "../../database/tables.ts";
import type { Dictionary, Seeing } from "./dictionary.ts";
import type { RowNumbers } from "./known-rows.ts";
import { RecentlyUsed } from "./recently-used.ts";

/** What tells of names: a batch, the numbers of its rows, and its first and last minute. */
type ToldNames = {
  readonly seeing: Seeing;
  readonly batch: ObservationBatch;
  readonly numbers: readonly RowNumbers[];
  readonly first: number;
  readonly last: number;
};

/** Writes down which machines and names ends had, and when; it remembers what it wrote lately, and writes it once. */
export type NameWriter = (told: ToldNames) => Promise<void>;

const remembered = 100_000;

/** A writer of names that remembers nothing yet. */
export function nameWriter(db: Kysely<Tables>, dictionary: Dictionary): NameWriter {
  const written = new RecentlyUsed<Span>(remembered);
  return async (told) => {
    const wanted = [...(await namesIn(dictionary, told))].filter(([text, span]) => {
      const known = written.find(text);
      return known === undefined || span.first < known.first || span.last > known.last;
    });
    if (wanted.length === 0) return;
    // In one order, so that of two who write the same none waits for the other.
    const rows = wanted
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([text, span]) => ({ ...keyOf(text), ...span }));
    await sql`
      insert into observed_names as known (end_id, kind, site, name, first, last)
      select * from unnest(
        ${rows.map(({ end }) => end)}::integer[], ${rows.map(({ kind }) => kind)}::text[],
        ${rows.map(({ site }) => site)}::text[], ${rows.map(({ name }) => name)}::text[],
        ${rows.map(({ first }) => first)}::integer[], ${rows.map(({ last }) => last)}::integer[])
      on conflict (end_id, kind, site, name) do update
        set first = least(known.first, excluded.first), last = greatest(known.last, excluded.last)`.execute(
      db,
    );
    for (const [text, span] of wanted) written.keep(text, joined(written.find(text), span));
  };
}

type Span = { readonly first: number; readonly last: number };
type NameKey = {
  readonly end: number;
  readonly kind: string;
  readonly site: string;
  readonly name: string;
};

async function namesIn(
  dictionary: Dictionary,
  { seeing, batch, numbers, first, last }: ToldNames,
): Promise<ReadonlyMap<string, Span>> {
  const found = new Map<string, Span>();
  const note = (key: NameKey, span: Span) => {
    const text = textOf(key);
    found.set(text, joined(found.get(text), span));
  };
  const site = keptText(seeing.site);
  const machine = (end: number, host: string, from: number, to = from) =>
    note(
      { end, kind: "machine", site, name: keptText(host.toLowerCase()) },
      { first: from, last: to },
    );
  for (const [at, { client, server, minute }] of batch.minutes.entries()) {
    const clientHost = hostOf(client, seeing);
    const serverHost = hostOf(server, seeing);
    if (clientHost !== undefined) machine(numbers[at].client, clientHost, minute);
    if (serverHost !== undefined) machine(numbers[at].server, serverHost, minute);
  }
  const own = batch.observer.addresses.map((address) => ({ address }));
  for (const end of await dictionary.endsOf(seeing, own)) machine(end, seeing.host, first, last);
  const ends = await dictionary.endsOf(
    seeing,
    batch.names.map(({ address }) => ({ address })),
  );
  for (const [at, { name, kind }] of batch.names.entries()) {
    note({ end: ends[at], kind, site, name: keptText(name.toLowerCase()) }, { first, last });
  }
  return found;
}

/** The machine that a party is, as far as it is told: who sees it, where it has no address of its own. */
function hostOf({ address, network, host }: ObservedParty, seeing: Seeing): string | undefined {
  if (network !== undefined) return undefined;
  if (host !== undefined) return host;
  return address === undefined || isOfOneMachine(address) ? seeing.host : undefined;
}

/** Loopback addresses, of which every machine has its own. */
function isOfOneMachine(address: string): boolean {
  return address.startsWith("127.") || address === "::1";
}

function joined(known: Span | undefined, span: Span): Span {
  return known === undefined
    ? span
    : { first: Math.min(known.first, span.first), last: Math.max(known.last, span.last) };
}

function textOf({ end, kind, site, name }: NameKey): string {
  return JSON.stringify([end, kind, site, name]);
}

function keyOf(text: string): NameKey {
  const [end, kind, site, name]: [number, string, string, string] = JSON.parse(text);
  return { end, kind, site, name };
}
