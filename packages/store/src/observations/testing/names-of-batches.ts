import {
  addressBook,
  type NameKind,
  type ObservationBatch,
  type ObservedParty,
} from "@mainstay/flows";
import type { NameSpan } from "../names-in.ts";

/** What tells an end of a batch from all others, as text: its site, machine, address and host. */
export function endOf(
  { address, inner, network, host }: ObservedParty,
  { observer }: ObservationBatch,
): string {
  if (network !== undefined) {
    const isOfSite = network.startsWith("10.");
    return JSON.stringify([isOfSite ? observer.site : "", "", network, ""]);
  }
  if (address === undefined)
    return JSON.stringify([observer.site, "", "", (host ?? observer.host).toLowerCase()]);
  const kind = addressBook().find(address)?.kind;
  const isMachines = inner === true || kind === "loopback" || kind === "link-local";
  if (!isMachines && kind === "public") return JSON.stringify(["", "", address, ""]);
  if (!isMachines) return JSON.stringify([observer.site, "", address, ""]);
  const machine = host === undefined || host === observer.host ? observer.id : host.toLowerCase();
  return JSON.stringify([observer.site, machine, address, ""]);
}

/** Names of a kind by end, each behind the site that it is of. */
export function namesOf(
  batches: readonly ObservationBatch[],
  wanted: "machine" | NameKind,
): ReadonlyMap<string, readonly NameSpan[]> {
  const found = new Map<string, NameSpan[]>();
  for (const batch of batches) {
    const told = (party: ObservedParty, name: string, first: number, last: number) => {
      const key = endOf(party, batch);
      found.set(key, [
        ...(found.get(key) ?? []),
        { site: batch.observer.site, name: name.toLowerCase(), first, last },
      ]);
    };
    const minutes = [
      ...batch.minutes.map(({ minute }) => minute),
      ...batch.coverage.flatMap(({ from, to }) => [from, Math.max(from, to - 1)]),
    ];
    const span = [Math.min(...minutes), Math.max(...minutes)] as const;
    if (wanted !== "machine") {
      for (const { name, address, kind } of batch.names) {
        if (kind === wanted) told({ address }, name, ...span);
      }
      continue;
    }
    for (const address of batch.observer.addresses) told({ address }, batch.observer.host, ...span);
    for (const { client, server, minute } of batch.minutes) {
      for (const party of [client, server]) {
        if (party.network !== undefined) continue;
        const isOwn =
          party.address === undefined || addressBook().find(party.address)?.kind === "loopback";
        const host = party.host ?? (isOwn ? batch.observer.host : undefined);
        if (host !== undefined) told(party, host, minute, minute);
      }
    }
  }
  return new Map([...found].map(([key, spans]) => [key, oneOfEach(spans)]));
}

/** Whether two names are one within one site. */
export function isSame(one: NameSpan, other: NameSpan): boolean {
  return one.name === other.name && one.site === other.site;
}

function oneOfEach(spans: readonly NameSpan[]): readonly NameSpan[] {
  const bySiteAndName = Map.groupBy(spans, ({ site, name }) => JSON.stringify([site, name]));
  return [...bySiteAndName.values()].map((own) => ({
    ...own[0],
    first: Math.min(...own.map(({ first }) => first)),
    last: Math.max(...own.map(({ last }) => last)),
  }));
}
