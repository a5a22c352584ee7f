import { type Generations, generations } from "../memory/generations.ts";
import { lately } from "../memory/lately.ts";
import { type NumberTable, numberTable } from "../memory/number-table.ts";
import type { Transport } from "../observation.ts";

/** A span of time, in milliseconds since 1970. */
export type Span = { readonly from: number; readonly to: number };

/** One of the two ends of a flow: that whose address comes first, or the other. */
export type FlowEnd = 0 | 1;

/** Which flow is meant: its ends, the first of them first, and where it was seen. What is blocked goes on with nothing that was let through. */
export type FlowKey = {
  readonly addresses: readonly [string, string];
  readonly ports: readonly [number, number];
  readonly protocol: Transport;
  readonly vantage: string;
  readonly isBlocked?: boolean;
};

/** What is remembered of a flow. It is to be used before other flows are asked for. */
export type FollowedFlow = { readonly table: NumberTable; readonly row: number };

/** When somebody asked for the connection; when that was agreed to last; when the server sent nothing but a reset. */
export type Moment = "asked" | "agreed" | "reset";

/**
 * Remembers flows that sources tell of in pieces, window after window, so that what goes on is not counted as begun again. Files that
 * are read together share one: sources begin a new file every few minutes.
 */
export type FollowedFlows = {
  /** A flow, which is remembered with all that is written into it; that used longest ago is forgotten first. */
  readonly of: (key: FlowKey) => FollowedFlow;
  /** The connections that a proxy led on of late, by what their source calls them. */
  readonly leading: Generations<Set<FlowId>>;
  /** Those of late that go over UDP though names are asked for in them as over TCP, such as QUIC's. */
  readonly datagrams: Generations<Set<FlowId>>;
};

/** What a source calls a connection by, so that what it tells of one in several places can be put together. */
export type FlowId = string | number;

/**
 * A window follows another if there is no more time between them: AWS adds up over ten minutes at most, GCP over one unless it is
 * told otherwise (five to fifteen). A longer pause would take a port that is used again for the connection before.
 */
const longestPause = 600_000;

/** Each end has the span in which it sent, as far as its windows follow each other; then come those of moments, and which end serves. */
const spanOfMoment: Readonly<Record<Moment, number>> = { asked: 2, agreed: 3, reset: 4 };
const serverField = 10;
const fields = 11;

/** No flows yet. Twice as many as `remembered` are held at most. */
export function followedFlows(remembered = 25_000): FollowedFlows {
  const tables = () => generations(remembered, () => numberTable(remembered, fields));
  // Most files have no flows to follow.
  let known: ReturnType<typeof tables> | undefined;
  // Between two uses of a flow that is remembered there are fewer than twice as many others, with two addresses and a place each.
  const names = lately<string, number>(6 * remembered, (name) => name);
  let named = 0;
  const numberOf = (name: string): number => {
    const number = names.find(name);
    if (number !== undefined) return number;
    names.put(name, ++named);
    return named;
  };

  return {
    leading: generations(remembered, () => new Set<FlowId>()),
    datagrams: generations(4 * remembered, () => new Set<FlowId>()),
    of: ({ addresses, ports, protocol, vantage, isBlocked = false }) => {
      known ??= tables();
      const first = numberOf(addresses[0]) * 65_536 + ports[0];
      const second = numberOf(addresses[1]) * 65_536 + ports[1];
      const how = numberOf(vantage) * 4 + (protocol === "udp" ? 2 : 0) + (isBlocked ? 1 : 0);
      const young = known.young();
      const found = young.find(first, second, how);
      if (found !== -1) return { table: young, row: found };
      const old = known.old();
      const before = old.find(first, second, how);
      const kept = before === -1 ? [] : valuesOf(old, before);
      const table = known.withRoom();
      const row = table.add(first, second, how);
      for (const [field, value] of kept.entries()) table.set(row, field, value);
      return { table, row };
    },
  };
}

function valuesOf(table: NumberTable, row: number): readonly number[] {
  return Array.from({ length: fields }, (_, field) => table.get(row, field));
}

/** Whether one time goes on with another, whichever is told of first; with no pause, whether they have an instant in common. */
export function follows(one: Span, other: Span, pause = longestPause): boolean {
  return one.from <= other.to + pause && other.from <= one.to + pause;
}

/** Writes down that an end sent in a window, and says whether that goes on with what it sent before. */
export function followOn(flow: FollowedFlow, end: FlowEnd, { from, to }: Span): boolean {
  const known = spanOf(flow, end);
  const goesOn = known !== undefined && follows(known, { from, to });
  putSpan(
    flow,
    end,
    goesOn ? { from: Math.min(known.from, from), to: Math.max(known.to, to) } : { from, to },
  );
  return goesOn;
}

/** Which end serves, if flags told it of the connection that a window goes on with: the same ports may be used the other way later. */
export function serverOf(flow: FollowedFlow, window: Span): FlowEnd | undefined {
  const server = flow.table.get(flow.row, serverField);
  if (Number.isNaN(server)) return undefined;
  const ends = [0, 1] as const;
  if (ends.every((end) => !follows(spanOf(flow, end) ?? never, window))) return undefined;
  return server === 0 ? 0 : 1;
}

/** Writes down which end serves. */
export function learnServer({ table, row }: FollowedFlow, server: FlowEnd): void {
  table.set(row, serverField, server);
}

/** When it was that something happened; undefined if it did not. */
export function momentOf(flow: FollowedFlow, moment: Moment): Span | undefined {
  return spanOf(flow, spanOfMoment[moment]);
}

/** Writes down when something happened; that it did not, if it is left out. */
export function putMoment(flow: FollowedFlow, moment: Moment, span: Span = never): void {
  putSpan(flow, spanOfMoment[moment], span);
}

const never: Span = { from: Number.NaN, to: Number.NaN };

function spanOf({ table, row }: FollowedFlow, span: number): Span | undefined {
  const from = table.get(row, 2 * span);
  return Number.isNaN(from) ? undefined : { from, to: table.get(row, 2 * span + 1) };
}

function putSpan({ table, row }: FollowedFlow, span: number, { from, to }: Span): void {
  table.set(row, 2 * span, from);
  table.set(row, 2 * span + 1, to);
}
