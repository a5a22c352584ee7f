import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE } from "js-yaml";
import type { FindOffset, TextProblem } from "./parsed-text.ts";

/** Where the values of a YAML text stand. */
export type YamlIndex = {
  readonly findOffset: FindOffset;
  readonly repeatedKeys: () => TextProblem[];
};

/**
 * Makes the values of a YAML text findable by path. A node is the position of its first event; what a list or mapping
 * holds is worked out when it is first asked for, so that the thousandth question about a list costs as little as one.
 */
export function indexYaml(text: string, events: readonly Event[]): YamlIndex {
  const ends = endsOf(events);
  const known = new Map<number, readonly number[]>();
  const childrenOf = (node: number): readonly number[] => {
    const listed = known.get(node) ?? listChildren(node, ends);
    known.set(node, listed);
    return listed;
  };
  const keyText = (node: number): string | undefined => {
    const event = events[node];
    return event?.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : undefined;
  };
  /** The position among the children of the last key of that name: where a key is repeated, the last one counts. */
  const findKey = (children: readonly number[], name: string): number => {
    for (let at = children.length - 2; at >= 0; at -= 2)
      if (keyText(children[at] ?? 0) === name) return at;
    return -1;
  };

  const findOffset: FindOffset = (path, part) => {
    // The first event opens the document.
    let node = 1;
    let offset = offsetOf(events[node]) ?? 0;
    for (const [depth, step] of path.entries()) {
      const type = events[node]?.type;
      const children = childrenOf(node);
      if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return offset;
      const at = type === EVENT_ID.MAPPING ? findKey(children, String(step)) : Number(step);
      const [first, second] = [children[at], children[at + 1]];
      if (first === undefined) return offset;
      offset = offsetOf(events[first]) ?? offset;
      if (type === EVENT_ID.SEQUENCE || second === undefined) {
        node = first;
        continue;
      }
      if (part === "key" && depth === path.length - 1) return offset;
      offset = offsetOf(events[second]) ?? offset;
      node = second;
    }
    return offset;
  };

  const repeatedKeys = () =>
    events.flatMap((event, node): TextProblem[] => {
      if (event.type !== EVENT_ID.MAPPING) return [];
      const seen = new Set<string>();
      const keys = childrenOf(node).filter((_, at) => at % 2 === 0);
      return keys.flatMap((key) => {
        const name = keyText(key);
        if (name === undefined || !seen.has(name)) {
          if (name !== undefined) seen.add(name);
          return [];
        }
        const message = `\`${name}\` stands here a second time: keep one of the two`;
        return [{ id: "repeated-key", message, offset: offsetOf(events[key]) ?? 0 }];
      });
    });

  return { findOffset, repeatedKeys };
}

/** For each event the one that ends what it begins: itself for scalars and aliases. */
function endsOf(events: readonly Event[]): Int32Array {
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  for (const [at, { type }] of events.entries()) {
    ends[at] = at;
    if (type === EVENT_ID.POP) ends[open.pop() ?? 0] = at;
    else if (type !== EVENT_ID.SCALAR && type !== EVENT_ID.ALIAS) open.push(at);
  }
  return ends;
}

function listChildren(node: number, ends: Int32Array): number[] {
  const children: number[] = [];
  const end = ends[node] ?? 0;
  for (let child = node + 1; child < end; child = (ends[child] ?? end) + 1) children.push(child);
  return children;
}

function offsetOf(event: Event | undefined): number | undefined {
  if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
    return undefined;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  const quoted =
    event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return event.valueStart < 0 ? undefined : event.valueStart - (quoted ? 1 : 0);
}
