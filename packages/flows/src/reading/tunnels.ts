import { generations } from "../memory/generations.ts";
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
  const releaseAll = (names: ReadonlyMap<FlowId, readonly Waiting[]>): void => {
    for (const own of names.values()) for (const { seen } of own) rows.name(seen);
  };
  const leading = generations(mostFlows, () => new Set<FlowId>());
  const waiting = generations(mostFlows, () => new Map<FlowId, Waiting[]>(), releaseAll);

  const take = (flow: FlowId): readonly Waiting[] => {
    const [young, old] = [waiting.young(), waiting.old()];
    // Of most files nothing waits.
    if (young.size + old.size === 0) return none;
    const names = young.get(flow) ?? old.get(flow) ?? none;
    if (!young.delete(flow)) old.delete(flow);
    return names;
  };
  const leaveOut = (line: number, { name }: NameSeen): void => {
    const now = rows.line();
    rows.at(line);
    rows.passOver("asks for the name of another, to whom a proxy leads", name);
    rows.at(now);
  };

  return {
    lead: (flow) => {
      for (const { line, seen } of take(flow)) leaveOut(line, seen);
      leading.withRoom().add(flow);
    },
    name: (flow, seen) => {
      if (leading.young().has(flow) || leading.old().has(flow)) return leaveOut(rows.line(), seen);
      const own = waiting.young().get(flow) ?? waiting.old().get(flow);
      if (own === undefined) waiting.withRoom().set(flow, [{ line: rows.line(), seen }]);
      else own.push({ line: rows.line(), seen });
    },
    close: (flow) => {
      for (const { seen } of take(flow)) rows.name(seen);
      if (leading.young().size + leading.old().size === 0) return;
      leading.young().delete(flow);
      leading.old().delete(flow);
    },
    end: () => {
      releaseAll(waiting.old());
      releaseAll(waiting.young());
    },
  };
}
