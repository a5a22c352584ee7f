import type { ObservationBatch } from "@mainstay/flows";
import type {
  MachinePage,
  ProcessPage,
  WantedMachines,
  WantedProcesses,
} from "../observation-store.ts";
import type { PropertyValue } from "../properties/kept-properties.ts";
import { newestProperties } from "../properties/newest-properties.ts";

/** One telling of a machine, or of a process of it. */
type Telling = {
  readonly observer: string;
  readonly site: string;
  readonly host: string;
  readonly process?: string;
  readonly unit?: string;
  readonly at: number;
  readonly properties: Readonly<Record<string, PropertyValue | undefined>>;
};

/** What machines are, out of all batches in the order in which they came. */
export function machinesInMemory(
  batches: readonly ObservationBatch[],
  { text, machine, site, limit, after }: WantedMachines,
): MachinePage {
  const all = [...byMachine(batches)].flatMap(([key, tellings]) => {
    const [of = "", name = ""]: string[] = JSON.parse(key);
    const ofMachine = tellings.filter(({ process }) => process === undefined);
    const told = toldOf(ofMachine);
    // Of a machine whose processes alone are told of, nothing is known.
    const last = ofMachine.length === 0 ? 0 : Math.max(...told.map((one) => one.last));
    const hosts = [...new Set(tellings.map(({ host }) => host))].toSorted();
    const isIt = machine === undefined || isCalled(tellings, name, machine);
    const words = told.flatMap(({ properties }) => [
      properties["system"]?.value ?? "",
      JSON.stringify(properties["addresses"]?.value ?? ""),
    ]);
    const hasText = [name, ...hosts, ...words].some((word) =>
      small(String(word)).includes(small(text ?? "")),
    );
    const isThere = site === undefined || site === of;
    if (!isIt || !hasText || !isThere) return [];
    return [{ site: of, name, hosts, last, properties: newestProperties(told) }];
  });
  const ordered = all.toSorted((one, other) =>
    order([one.name, one.site], [other.name, other.site]),
  );
  return { machines: ordered.slice(after, after + limit), total: all.length };
}

/** What the processes of a machine are, out of all batches in the order in which they came. */
export function processesInMemory(
  batches: readonly ObservationBatch[],
  { machine, site, limit, after }: WantedProcesses,
): ProcessPage {
  const all = [...byMachine(batches)].flatMap(([key, tellings]) => {
    const [of = "", name = ""]: string[] = JSON.parse(key);
    if (!isCalled(tellings, name, machine) || (site !== undefined && site !== of)) return [];
    const programs = Map.groupBy(
      tellings.filter(({ process }) => process !== undefined),
      ({ process, unit = "" }) => JSON.stringify([process, unit]),
    );
    return [...programs].map(([program, own]) => {
      const [process = "", unit = ""]: string[] = JSON.parse(program);
      const told = toldOf(own);
      return {
        site: of,
        machine: name,
        process,
        ...(unit === "" ? {} : { unit }),
        last: Math.max(...told.map((one) => one.last)),
        properties: newestProperties(told),
      };
    });
  });
  const ordered = all.toSorted((one, other) =>
    order(
      [one.process, one.unit ?? "", one.machine, one.site],
      [other.process, other.unit ?? "", other.machine, other.site],
    ),
  );
  return { processes: ordered.slice(after, after + limit), total: all.length };
}

function isCalled(tellings: readonly Telling[], name: string, wanted: string): boolean {
  const ofMachine = toldOf(tellings.filter(({ process }) => process === undefined));
  const addresses = ofMachine.flatMap(({ properties }) => properties["addresses"]?.value ?? []);
  const called = [name, ...tellings.map(({ host }) => small(host)), ...addresses];
  return called.includes(small(wanted));
}

/** All that was told of each machine, by its site and what it is known by. */
function byMachine(batches: readonly ObservationBatch[]): ReadonlyMap<string, readonly Telling[]> {
  const ofObserver = Map.groupBy(batches.flatMap(tellingsOf), ({ observer, host }) =>
    JSON.stringify([observer, small(host)]),
  );
  const found = new Map<string, Telling[]>();
  for (const tellings of ofObserver.values()) {
    const [first] = tellings;
    if (first === undefined) continue;
    const [own] = toldOf(tellings.filter(({ process }) => process === undefined));
    const fullName = own?.properties["fullName"]?.value;
    const key = JSON.stringify([first.site, small(String(fullName ?? first.host))]);
    found.set(key, [...(found.get(key) ?? []), ...tellings]);
  }
  return found;
}

function tellingsOf({ observer, ...batch }: ObservationBatch): readonly Telling[] {
  const { machines = [], processes = [] } = batch;
  const until = 1 + Math.max(...batch.minutes.map(({ minute }) => minute));
  return [...machines, ...processes].map(({ host = observer.host, at = until, ...told }) => ({
    ...told,
    at,
    observer: observer.id,
    site: observer.site,
    host: observer.kind === "file" ? small(host) : observer.host,
  }));
}

/**
 * What each observer told last. Only what is not older than what came before it counts, and what a property is, it is since the first of
 * the tellings in a row that say so.
 */
function toldOf(tellings: readonly Telling[]) {
  const byHost = tellings.toSorted((one, other) => order([one.host], [other.host]));
  const ofObserver = Map.groupBy(byHost, ({ observer, host }) => JSON.stringify([observer, host]));
  return [...ofObserver.values()].flatMap((all) => {
    const counting: Telling[] = [];
    for (const one of all) if (one.at >= (counting.at(-1)?.at ?? 0)) counting.push(one);
    const newest = counting.at(-1);
    if (newest === undefined) return [];
    const properties = Object.entries(newest.properties).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const text = JSON.stringify(value);
      const otherwise = counting.findLastIndex(
        (one) => JSON.stringify(one.properties[name]) !== text,
      );
      return [[name, { value, since: counting[otherwise + 1]?.at ?? newest.at }] as const];
    });
    const { observer } = newest;
    return [{ observer, last: newest.at, properties: Object.fromEntries(properties) }];
  });
}

function order(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, place) => word !== other[place]);
  return at === -1 ? 0 : (one[at] ?? "") < (other[at] ?? "") ? -1 : 1;
}

function small(text: string): string {
  return text.toLowerCase();
}
