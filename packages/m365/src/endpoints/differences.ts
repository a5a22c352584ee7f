import { type EndpointChange, effectiveDays } from "./endpoint-change.ts";
import { keptOf, missingPorts, type Opened, type Place, type PortPair } from "./coverage.ts";
import type { EndpointSet } from "./endpoint-set.ts";
import { formatPorts } from "./ports.ts";
import type { Differences, Passage, SetChange } from "./passage.ts";
import { customaryDeadline } from "./version.ts";

/** What is known besides two lists: which version the newer one is, and the records of the changes between them. */
export type Circumstances = {
  readonly version?: string;
  readonly changes?: readonly EndpointChange[];
};

/**
 * What is different between two versions of a list: sets that come, go and change; what has to be opened for the newer one,
 * and what may be closed once that is done. Whoever has all of the older one open, opens the former and closes the latter has
 * all of the newer one open. What moves from one set to another with the same ports is neither; a name whose pattern goes is
 * opened by itself. The day by which to open is the effective date of the change, else 30 days after the publication of the
 * newer version, else unknown.
 */
export function compareEndpoints(
  before: readonly EndpointSet[],
  after: readonly EndpointSet[],
  { version, changes = [] }: Circumstances = {},
): Differences {
  const earlier = new Map(before.map((set) => [set.id, set]));
  const later = new Set(after.map(({ id }) => id));
  const announced = effectiveDays(changes);
  const customary = version === undefined ? undefined : customaryDeadline(version);
  const deadlineOf = (set: number, place: string): Pick<Passage, "by" | "basis"> => {
    const effective = announced(set, place);
    if (effective !== undefined) return { by: effective, basis: "effective-date" };
    return customary === undefined ? {} : { by: customary, basis: "thirty-days" };
  };
  const kept = keptOf(before, after);
  return {
    added: after.filter(({ id }) => !earlier.has(id)).map(({ id }) => id),
    removed: before.filter(({ id }) => !later.has(id)).map(({ id }) => id),
    changed: after.flatMap((set) => changeOf(earlier.get(set.id), set)),
    open: after.flatMap((set) => passages(set, kept, deadlineOf)),
    close: before.flatMap((set) => passages(set, after, () => ({}))),
  };
}

type DeadlineOf = (set: number, place: string) => Pick<Passage, "by" | "basis">;

/** What one set has and none of the others, by ports and day. */
function passages(
  set: EndpointSet,
  others: readonly Opened[],
  deadlineOf: DeadlineOf,
): readonly Passage[] {
  const missing = [...set.names, ...set.networks].flatMap((place) => {
    const ports = missingPorts(place, set, others);
    return ports.tcp.length + ports.udp.length === 0
      ? []
      : [{ place, ports, ...deadlineOf(set.id, place.text) }];
  });
  const groups = Map.groupBy(missing, ({ ports, by }) => `${portsText(ports)} ${by}`);
  return Array.from(groups.values(), (group) => {
    const [{ ports, by, basis }] = group;
    const places = group.map(({ place }) => place);
    return {
      set: set.id,
      serviceArea: set.serviceArea,
      category: set.category,
      required: set.required,
      names: places.filter((place) => !isNetwork(place)).map(({ text }) => text),
      networks: places.filter(isNetwork).map(({ text }) => text),
      ...ports,
      ...(by === undefined ? {} : { by, basis }),
    };
  });
}

function isNetwork(place: Place): boolean {
  return "first" in place;
}

function portsText({ tcp, udp }: PortPair): string {
  return `${formatPorts(tcp)}/${formatPorts(udp)}`;
}

function changeOf(before: EndpointSet | undefined, after: EndpointSet): readonly SetChange[] {
  if (before === undefined) return [];
  const [from, to] = [valuesOf(before), valuesOf(after)];
  const fields = setFields.flatMap((field) =>
    from[field] === to[field] ? [] : [{ field, from: from[field], to: to[field] }],
  );
  const places = {
    addedNames: without(after.names, before.names),
    removedNames: without(before.names, after.names),
    addedNetworks: without(after.networks, before.networks),
    removedNetworks: without(before.networks, after.networks),
  };
  const isSame = fields.length === 0 && Object.values(places).every(({ length }) => length === 0);
  return isSame ? [] : [{ set: after.id, serviceArea: after.serviceArea, fields, ...places }];
}

const setFields = [
  "serviceArea",
  "category",
  "required",
  "tcp",
  "udp",
  "expressRoute",
  "notes",
] as const;

function valuesOf(set: EndpointSet): Readonly<Record<(typeof setFields)[number], string>> {
  const { serviceArea, category, required, tcp, udp, expressRoute, notes = "" } = set;
  return {
    serviceArea,
    category,
    required: String(required),
    tcp: formatPorts(tcp),
    udp: formatPorts(udp),
    expressRoute: String(expressRoute),
    notes,
  };
}

function without(some: readonly Place[], others: readonly Place[]): readonly string[] {
  const known = new Set(others.map(({ text }) => text));
  return some.map(({ text }) => text).filter((text) => !known.has(text));
}
