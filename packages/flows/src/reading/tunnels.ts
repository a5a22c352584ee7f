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
  readonly name: (flow: FlowId | undefined, seen: NameSeen) => void;
  /** A connection has ended: what was not told of it by now, will not be. */
  readonly close: (flow: FlowId) => void;
  /** Takes all names that wait. */
  readonly end: () => void;
};

/** So many connections are remembered of each sort; then the oldest are taken for what they seemed. */
const mostFlows = 50_000;

type Waiting = { readonly line: number; readonly seen: NameSeen };

/** No connections yet; the names go to the rows of a file. */
export function tunnels(rows: Rows): Tunnels {
  const leading = new Set<FlowId>();
  const waiting = new Map<FlowId, readonly Waiting[]>();

  const take = (flow: FlowId): readonly Waiting[] => {
    const names = waiting.get(flow) ?? [];
    waiting.delete(flow);
    return names;
  };
  const leaveOut = (line: number, { name }: NameSeen): void => {
    const now = rows.line();
    rows.at(line);
    rows.passOver("asks for the name of another, to whom a proxy leads", name);
    rows.at(now);
  };
  const release = (flow: FlowId): void => {
    for (const { seen } of take(flow)) rows.name(seen);
  };

  return {
    lead: (flow) => {
      for (const { line, seen } of take(flow)) leaveOut(line, seen);
      leading.add(flow);
      const [oldest] = leading.size > mostFlows ? leading : [];
      if (oldest !== undefined) leading.delete(oldest);
    },
    name: (flow, seen) => {
      if (flow === undefined) return rows.name(seen);
      if (leading.has(flow)) return leaveOut(rows.line(), seen);
      waiting.set(flow, [...(waiting.get(flow) ?? []), { line: rows.line(), seen }]);
      const [oldest] = waiting.size > mostFlows ? waiting.keys() : [];
      if (oldest !== undefined) release(oldest);
    },
    close: (flow) => {
      release(flow);
      leading.delete(flow);
    },
    end: () => {
      for (const flow of waiting.keys()) release(flow);
    },
  };
}
