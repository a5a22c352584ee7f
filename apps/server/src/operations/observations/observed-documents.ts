import { toTimes } from "@mainstay/api";
import { whatBecame } from "@mainstay/flows";
import type {
  CountedWindow,
  EdgeFigures,
  EdgeSide,
  ObservedEdge,
  ObservedEnd,
} from "@mainstay/store";

/** Minutes since 1970 as an instant. */
export function toInstant(minute: number): string {
  return new Date(minute * 60_000).toISOString();
}

/** A window as it is told. */
export function toWindow({ from, until, grain }: CountedWindow) {
  return { from: toInstant(from), until: toInstant(until), grain };
}

/** An end as it is told. */
export function toEnd({ machines, names, reverseNames, ...end }: ObservedEnd) {
  return {
    ...end,
    machines: [...machines],
    names: [...names],
    reverseNames: [...reverseNames],
  };
}

/** An edge as it is told. */
export function toEdge(edge: ObservedEdge) {
  const { id, client, server, port, protocol, services, roleBy, firstEver, lastEver, seenBy } =
    edge;
  return {
    id,
    client: toSide(client),
    server: toSide(server),
    port,
    protocol,
    services: [...services],
    roleBy,
    ...toFigures(edge),
    firstEver: toInstant(firstEver),
    lastEver: toInstant(lastEver),
    seenBy: seenBy.map(({ observer, ...figures }) => ({ observer, ...toFigures(figures) })),
  };
}

/** What was counted as it is told. */
export function toFigures(figures: EdgeFigures) {
  const { bytesOut, bytesIn, open, first, last } = figures;
  const { connections, outcomes } = whatBecame(figures);
  return {
    connections,
    outcomes: { ...outcomes },
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(bytesIn === undefined ? {} : { bytesIn }),
    ...toTimes(figures),
    ...(open === undefined ? {} : { open }),
    first: toInstant(first),
    last: toInstant(last),
  };
}

function toSide({ end, programs }: EdgeSide) {
  return { end, programs: [...programs] };
}
