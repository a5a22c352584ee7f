import { generations } from "../memory/generations.ts";
import type { Connection, NameSeen } from "../observation.ts";
import type { FlowId } from "./followed-flows.ts";
import type { Rows } from "./rows.ts";

/** A name that a client asked for, and between whom, as a connection that counts none, if that is told. */
export type AskedName = { readonly seen: NameSeen; readonly asked?: Connection | undefined };

/**
 * Keeps the names that clients asked for within connections apart from those that they asked a proxy to lead them to. Both are asked at
 * the proxy's address, of which the far host's is no name; and which it is may only be told when the connection has ended.
 */
export type Tunnels = {
  /** A connection leads to somebody else from now on, and did so before as far as its names still wait. */
  readonly lead: (flow: FlowId) => void;
  /** A connection goes over UDP, whatever its names seemed to be asked over. */
  readonly useDatagrams: (flow: FlowId) => void;
  /** Takes the name of a row that was asked for within a connection, once it is known what that was. */
  readonly name: (flow: FlowId, name: AskedName) => void;
  /** A connection has ended: what was not told of it by now, will not be. */
  readonly close: (flow: FlowId) => void;
  /** Takes all names that wait. */
  readonly end: () => void;
};

/** So many connections wait of late, and up to as many from before; then those are taken for what they seemed. */
const mostFlows = 25_000;

const none: readonly never[] = [];

type Waiting = AskedName & { readonly line: number };

/** No connections yet but those that files read before have led on; the names go to the rows of a file. */
export function tunnels(rows: Rows): Tunnels {
  const releaseAll = (names: ReadonlyMap<FlowId, readonly Waiting[]>): void => {
    for (const [flow, own] of names) for (const one of own) takeAsked(rows, transported(flow, one));
  };
  const { leading, datagrams } = rows.followed;
  const waiting = generations(mostFlows, () => new Map<FlowId, Waiting[]>(), releaseAll);

  const take = (flow: FlowId): readonly Waiting[] => {
    const [young, old] = [waiting.young(), waiting.old()];
    // Of most files nothing waits.
    if (young.size + old.size === 0) return none;
    const names = young.get(flow) ?? old.get(flow) ?? none;
    if (!young.delete(flow)) old.delete(flow);
    return names;
  };
  const transported = (flow: FlowId, { seen, asked }: AskedName): AskedName =>
    asked !== undefined && (datagrams.young().has(flow) || datagrams.old().has(flow))
      ? { seen, asked: { ...asked, protocol: "udp" } }
      : { seen, asked };
  const leaveOut = (line: number, { seen: { name } }: AskedName): void => {
    const now = rows.line();
    rows.at(line);
    rows.passOver("asks for the name of another, to whom a proxy leads", name);
    rows.at(now);
  };

  return {
    lead: (flow) => {
      for (const one of take(flow)) leaveOut(one.line, one);
      leading.withRoom().add(flow);
    },
    useDatagrams: (flow) => {
      datagrams.withRoom().add(flow);
    },
    name: (flow, name) => {
      if (leading.young().has(flow) || leading.old().has(flow)) return leaveOut(rows.line(), name);
      const own = waiting.young().get(flow) ?? waiting.old().get(flow);
      const one = { ...name, line: rows.line() };
      if (own === undefined) waiting.withRoom().set(flow, [one]);
      else own.push(one);
    },
    close: (flow) => {
      for (const one of take(flow)) takeAsked(rows, transported(flow, one));
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

/** Takes a row that tells that a name was asked for. */
export function takeAsked(rows: Rows, { seen, asked }: AskedName): void {
  rows.name(seen);
  if (asked !== undefined) rows.also(asked);
}
