import type { NameSeen } from "../observation.ts";
import type { Rows } from "./rows.ts";

/** What a source calls a connection by, so that what it tells of one in several places can be put together. */
export type FlowId = string | number;

/**
 * Keeps the names that clients asked for within connections apart from those that they asked a proxy to lead them to. Both are asked at
 * the proxy's address, of which the far host's is no name; and which it is may only be told when the connection has ended.
 */
export type Tunnels = {
  /** A connection leads to somebody else from now on, and did so before as far as its names still wait. */
  readonly lead: (flow: FlowId) => void;
  /** Takes the name of a row that was asked for within a connection, once it is known what that was. */
  readonly name: (flow: FlowId, seen: NameSeen) => void;
  /** A connection has ended: what was not told of it by now, will not be. */
  readonly close: (flow: FlowId) => void;
  /** Takes all names that wait. */
  readonly end: () => void;
};

/** So many connections are remembered of late, and up to as many from before; then those are taken for what they seemed. */
const mostFlows = 25_000;

const none: readonly never[] = [];

type Waiting = { readonly line: number; readonly seen: NameSeen };

/** No connections yet; the names go to the rows of a file. */
export function tunnels(rows: Rows): Tunnels {
  let leading = { late: new Set<FlowId>(), before: new Set<FlowId>() };
  let waiting = { late: new Map<FlowId, Waiting[]>(), before: new Map<FlowId, Waiting[]>() };

  const take = (flow: FlowId): readonly Waiting[] => {
    const { late, before } = waiting;
    // Of most files nothing waits.
    if (late.size + before.size === 0) return none;
    const names = late.get(flow) ?? before.get(flow) ?? none;
    if (!late.delete(flow)) before.delete(flow);
    return names;
  };
  const leaveOut = (line: number, { name }: NameSeen): void => {
    const now = rows.line();
    rows.at(line);
    rows.passOver("asks for the name of another, to whom a proxy leads", name);
    rows.at(now);
  };
  const releaseAll = (names: ReadonlyMap<FlowId, readonly Waiting[]>): void => {
    for (const own of names.values()) for (const { seen } of own) rows.name(seen);
  };

  return {
    lead: (flow) => {
      for (const { line, seen } of take(flow)) leaveOut(line, seen);
      leading.late.add(flow);
      if (leading.late.size >= mostFlows) leading = { late: new Set(), before: leading.late };
    },
    name: (flow, seen) => {
      if (leading.late.has(flow) || leading.before.has(flow)) return leaveOut(rows.line(), seen);
      const own = waiting.late.get(flow) ?? waiting.before.get(flow);
      if (own === undefined) waiting.late.set(flow, [{ line: rows.line(), seen }]);
      else own.push({ line: rows.line(), seen });
      if (waiting.late.size < mostFlows) return;
      releaseAll(waiting.before);
      waiting = { late: new Map(), before: waiting.late };
    },
    close: (flow) => {
      for (const { seen } of take(flow)) rows.name(seen);
      if (leading.late.size + leading.before.size === 0) return;
      leading.late.delete(flow);
      leading.before.delete(flow);
    },
    end: () => {
      releaseAll(waiting.before);
      releaseAll(waiting.late);
    },
  };
}
