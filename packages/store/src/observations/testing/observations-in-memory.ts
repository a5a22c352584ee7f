import {
  addressBook,
  type NameKind,
  type ObservationBatch,
  type ObservedMinute,
  type ObservedParty,
  roleEvidence,
  type EdgeChange,
  wasUsed,
  whatBecame,
} from "@mainstay/flows";
import {
  countedWindow,
  type CountedWindow,
  type ObservedWindow,
  timesAsLong,
} from "../counted-window.ts";
import { mergeSightings } from "../merge-sightings.ts";
import { namesIn, wordsOf } from "../names-in.ts";
import type { ObservationStore, WantedMap } from "../observation-store.ts";
import {
  countEach,
  type ObservedEdge,
  type ObservedEnd,
  type ObservedProgram,
} from "../observed-edge.ts";
import { isWanted } from "./is-wanted.ts";
import { machinesInMemory, processesInMemory } from "./machines-in-memory.ts";
import { endOf, isSame, namesOf } from "./names-of-batches.ts";

/** What a store is asked for what was observed, and what may happen in between. */
export type AnsweringStore = Pick<
  ObservationStore,
  | "append"
  | "machines"
  | "processes"
  | "edges"
  | "everyEdge"
  | "map"
  | "difference"
  | "rollUp"
  | "close"
>;

/**
 * A store that keeps whole batches and goes through all of them for each question: slow, and plain enough to be believed. The
 * others are held against it. It forgets nothing, and does not know what observers covered.
 */
export function observationsInMemory({ now }: { readonly now: () => Date }): AnsweringStore {
  const batches = new Map<string, ObservationBatch>();
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, known);
    return known;
  };
  const rows = () =>
    [...batches.values()].flatMap((batch) =>
      batch.minutes.map((row) => ({
        row,
        batch,
        client: endOf(row.client, batch),
        server: endOf(row.server, batch),
      })),
    );
  const names = (kind: "machine" | NameKind) => namesOf([...batches.values()], kind);

  const endsOf = (
    edges: readonly ObservedEdge[],
    more: readonly number[],
    window: ObservedWindow,
  ) => {
    const wanted = new Set([
      ...more,
      ...edges.flatMap(({ client, server }) => [client.end, server.end]),
    ]);
    const [machines, known, reversed] = [names("machine"), names("name"), names("reverse-name")];
    return [...numbers].flatMap(([text, id]): readonly ObservedEnd[] => {
      if (!wanted.has(id) || text.startsWith("edge")) return [];
      const [site, , address]: string[] = JSON.parse(text);
      return [
        {
          id,
          ...(site === "" ? {} : { site }),
          ...(address === "" ? {} : address.includes("/") ? { network: address } : { address }),
          machines: wordsOf(namesIn(machines.get(text) ?? [], window)),
          names: wordsOf(namesIn(known.get(text) ?? [], window)),
          reverseNames: wordsOf(namesIn(reversed.get(text) ?? [], window)),
        },
      ];
    });
  };
  const edgesIn = ({ from, until }: ObservedWindow): readonly ObservedEdge[] => {
    const byEdge = Map.groupBy(
      rows(),
      ({ row, client, server }) => `edge ${client} ${server} ${row.port} ${row.protocol}`,
    );
    return [...byEdge]
      .flatMap(([text, all]) => {
        const seen = all.filter(({ row }) => row.minute >= from && row.minute < until);
        const [one] = seen;
        if (one === undefined) return [];
        const { figures, seenBy } = mergeSightings(perStrand(seen));
        const minutes = all.map(({ row }) => row.minute);
        return [
          {
            ...figures,
            id: numberOf(text),
            client: {
              end: numberOf(one.client),
              programs: programsOf(seen.map(({ row }) => row.client)),
            },
            server: {
              end: numberOf(one.server),
              programs: programsOf(seen.map(({ row }) => row.server)),
            },
            port: one.row.port,
            protocol: one.row.protocol,
            services: [...new Set(seen.flatMap(({ row }) => row.service ?? []))].toSorted(),
            roleBy:
              roleEvidence.find((why) => seen.some(({ row }) => row.roleBy === why)) ??
              "first-seen",
            firstEver: Math.min(...minutes),
            lastEver: Math.max(...minutes),
            seenBy,
          },
        ];
      })
      .toSorted((one, other) => other.connections - one.connections);
  };
  const counted = (window: ObservedWindow): CountedWindow => countedWindow(window, now());
  /** What listens, with the first and last minute of which that was told, as far as each machine's batches go. */
  const listening = () =>
    [
      ...Map.groupBy(
        [...batches.values()].flatMap(({ observer, listeners, minutes }) =>
          listeners.map((listener) => ({
            observer,
            listener,
            at: 1 + Math.max(...minutes.map(({ minute }) => minute)),
          })),
        ),
        ({ observer, listener }) => JSON.stringify([observer.id, listener]),
      ).values(),
    ].flatMap((told) => {
      const times = told.map(({ at }) => at);
      const [first, last] = [Math.min(...times), Math.max(...times)];
      return told.slice(0, 1).map((one) => ({ ...one, first, last }));
    });
  /** Whether a machine of the site has told, of the row's day or the one before or behind, that it listens on a port at an end. */
  const isHeard = (end: ObservedParty, port: number, row: ObservedMinute, site: string) =>
    listening().some(({ observer, listener, first, last }) => {
      const isThere =
        observer.site === site &&
        listener.port === port &&
        listener.protocol === row.protocol &&
        dayOf(row.minute) >= dayOf(first) - 1 &&
        dayOf(row.minute) <= dayOf(last) + 1;
      const isItself = end.host?.toLowerCase() === observer.host.toLowerCase();
      if (listener.address === undefined)
        return isThere && (isItself || observer.addresses.some((own) => own === end.address));
      const kind = addressBook().find(listener.address)?.kind;
      const isEverybodys = kind === "loopback" || kind === "link-local";
      return isThere && listener.address === end.address && (isItself || !isEverybodys);
    });
  const heeded = (row: ObservedMinute, { observer: { kind, site } }: ObservationBatch) => {
    const { clientPort, bytesOut, bytesIn, ...rest } = row;
    if (kind !== "file" || !["known-port", "lower-port", "first-seen"].includes(row.roleBy))
      return row;
    if (isHeard(row.server, row.port, row, site)) return { ...row, roleBy: "listener" as const };
    if (clientPort === undefined || !isHeard(row.client, clientPort, row, site)) return row;
    const isGiven = clientPort >= 32_768;
    if (clientPort === 0 || (isGiven && (row.roleBy === "known-port" || row.protocol === "udp")))
      return row;
    return {
      ...rest,
      client: row.server,
      server: row.client,
      port: clientPort,
      roleBy: "listener" as const,
      ...(bytesIn === undefined ? {} : { bytesOut: bytesIn }),
      ...(bytesOut === undefined ? {} : { bytesIn: bytesOut }),
    };
  };

  return {
    rollUp: () => Promise.resolve({ batches: 0, rows: 0 }),
    close: () => Promise.resolve(),
    append: (batch) => {
      const key = JSON.stringify([batch.observer.id, batch.spool, batch.number]);
      const isNew = !batches.has(key);
      if (isNew) {
        const heed = (one: ObservationBatch) => ({
          ...one,
          minutes: one.minutes.map((row) => heeded(row, one)),
        });
        // By what was told before, and then all by what it tells itself: where both ends listen, whichever was known first decides.
        batches.set(key, heed(batch));
        for (const [known, one] of batches) batches.set(known, heed(one));
      }
      for (const { client, server } of rows()) [client, server].forEach(numberOf);
      const told = [...batch.observer.addresses, ...batch.names.map((named) => named.address)];
      for (const address of told) numberOf(endOf({ address }, batch));
      return Promise.resolve({ isNew, completeTo: 0, missing: [] });
    },
    machines: (wanted) => Promise.resolve(machinesInMemory([...batches.values()], wanted)),
    processes: (wanted) => Promise.resolve(processesInMemory([...batches.values()], wanted)),
    edges: (wanted, filter) => {
      const window = counted(wanted);
      const edges = edgesIn(window)
        .filter(({ id }) => !(filter.between?.besides.includes(id) ?? false))
        .filter((edge) => isWanted(edge, endsOf([edge], [], window), filter));
      const page = edges.slice(filter.after, filter.after + filter.limit);
      return Promise.resolve({
        window,
        edges: page,
        ends: endsOf(page, [], window),
        total: edges.length,
      });
    },
    everyEdge: async function* (wanted, { site, length }) {
      const window = counted(wanted);
      const all = edgesIn(window)
        .filter((edge) =>
          isWanted(edge, endsOf([edge], [], window), site === undefined ? {} : { site }),
        )
        .toSorted(byServer);
      const last = (edges: readonly ObservedEdge[]) => edges.at(-1)?.server.end;
      let page: ObservedEdge[] = [];
      for (const edge of all) {
        if (page.length >= length && last(page) !== edge.server.end) {
          yield { edges: page, ends: endsOf(page, [], window) };
          page = [];
        }
        page.push(edge);
      }
      yield { edges: page, ends: endsOf(page, [], window) };
    },
    map: (wanted, { around, site, hops: most, towards, mostEdges }: WantedMap) => {
      const window = counted(wanted);
      const all = edgesIn(window);
      const machines = names("machine");
      const together = (end: number): readonly number[] => {
        const held = (id: number) => {
          const text = [...numbers].find(([, number]) => number === id)?.[0] ?? "";
          return namesIn(machines.get(text) ?? [], window);
        };
        const own = held(end);
        return [...numbers.values()].filter(
          (id) => id === end || held(id).some((name) => own.some((one) => isSame(one, name))),
        );
      };
      const hops = new Map<number, number>();
      const start = [...numbers]
        .filter(([text]) => !text.startsWith("edge"))
        .filter(([text]) => {
          const isThere = (of: string) => site === undefined || of === "" || of === site;
          const [own, , address]: string[] = JSON.parse(text);
          if (address === around && isThere(own ?? "")) return true;
          const everNamed = [...(machines.get(text) ?? []), ...(names("name").get(text) ?? [])];
          return everNamed.some(
            ({ name, site: of }) => name === around.toLowerCase() && isThere(of),
          );
        });
      for (const [, id] of start) for (const end of together(id)) hops.set(end, 0);
      const networks = new Set(
        [...numbers].flatMap(([text, id]) => (text.includes("/") ? [id] : [])),
      );
      const kept = new Set<ObservedEdge>();
      let leftOut = 0;
      for (let hop = 1; hop <= most && leftOut === 0; hop++) {
        // A network is not a way from one of its machines to another.
        const passes = (end: number) =>
          hops.get(end) === hop - 1 && (hop === 1 || !networks.has(end));
        const near = all.filter(
          (edge) =>
            !kept.has(edge) &&
            ((towards !== "clients" && passes(edge.client.end)) ||
              (towards !== "servers" && passes(edge.server.end))),
        );
        const first = near.slice(0, mostEdges - kept.size);
        leftOut = near.length - first.length;
        for (const edge of first) kept.add(edge);
        const reached = first.flatMap(({ client, server }) => [client.end, server.end]);
        const fresh = reached.filter((end) => !hops.has(end));
        for (const end of fresh.flatMap(together)) if (!hops.has(end)) hops.set(end, hop);
      }
      const centre = [...hops].flatMap(([id, hop]) => (hop === 0 ? [id] : []));
      const ends = endsOf([...kept], centre, window).map((end) => ({
        ...end,
        hop: hops.get(end.id) ?? 0,
      }));
      return Promise.resolve({ window, ends, edges: [...kept], leftOut });
    },
    difference: ({ before, after }, { change: wanted, limit, after: first }) => {
      const windows = { before: counted(before), after: counted(after) };
      const longer = timesAsLong(windows.after, windows.before, now());
      const [was, is] = [edgesIn(windows.before), edgesIn(windows.after)];
      const edges = [...new Set([...was, ...is].map(({ id }) => id))].flatMap((id) => {
        const [earlier, later] = [was, is].map((edges) => edges.find((edge) => edge.id === id));
        const change = changeOf(earlier, later, longer);
        const known = later ?? earlier;
        if (change === undefined || known === undefined) return [];
        return [{ ...known, change, ...(earlier === undefined ? {} : { before: earlier }) }];
      });
      const counts = countEach((one) => edges.filter(({ change }) => change === one).length);
      const found = edges.filter(({ change }) => wanted === undefined || change === wanted);
      const page = found.slice(first, first + limit);
      return Promise.resolve({
        ...windows,
        longer,
        counts,
        edges: page,
        ends: endsOf(page, [], windows.after),
        total: found.length,
      });
    },
  };
}

function dayOf(minute: number): number {
  return Math.floor(minute / 1440);
}

type SeenRow = { readonly row: ObservedMinute; readonly batch: ObservationBatch };

/** What is open of one strand at the end of several minutes is the most of it; what strands have open adds up. */
function perStrand(seen: readonly SeenRow[]) {
  const strands = Map.groupBy(seen, ({ row: { client, server, service, roleBy }, batch }) =>
    JSON.stringify([
      batch.observer.id,
      client.process,
      client.unit,
      server.process,
      server.unit,
      service,
      roleBy,
    ]),
  );
  return [...strands.values()].flatMap((rows) => {
    const open = rows.flatMap(({ row }) => row.open ?? []);
    return rows.map(({ row, batch }, at) => ({
      observer: batch.observer.id,
      counts: row.outcomes,
      bytesOut: row.bytesOut,
      bytesIn: row.bytesIn,
      responses: row.responses,
      roundTrips: row.roundTrips,
      first: row.minute,
      last: row.minute,
      open: at === 0 && open.length > 0 ? Math.max(...open) : undefined,
    }));
  });
}

function changeOf(
  earlier: ObservedEdge | undefined,
  later: ObservedEdge | undefined,
  longer: number,
): EdgeChange | undefined {
  if (later === undefined) return "gone";
  if (earlier === undefined) return "new";
  const [wasWorking, isWorking] = [earlier, later].map((edge) => wasUsed(whatBecame(edge)));
  if (wasWorking === true && isWorking === false) return "failing";
  if (wasWorking === false && isWorking === true) return "working-again";
  const [was, is] = [earlier.connections * longer, later.connections];
  if (is >= 2 * was && is - was >= 10) return "grown";
  if (was >= 2 * is && was - is >= 10) return "shrunk";
  return undefined;
}

function programsOf(parties: readonly ObservedParty[]): readonly ObservedProgram[] {
  const texts = parties.map(({ process, unit }) =>
    JSON.stringify({
      ...(process === undefined ? {} : { process }),
      ...(unit === undefined ? {} : { unit }),
    }),
  );
  return [...new Set(texts)]
    .filter((text) => text !== "{}")
    .toSorted()
    .map((text): ObservedProgram => JSON.parse(text));
}

function byServer(one: ObservedEdge, other: ObservedEdge): number {
  return one.server.end - other.server.end || one.id - other.id;
}
