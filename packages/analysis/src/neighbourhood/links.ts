import type { Plan } from "@mainstay/plan";

/** Who needs whom, for operating or recovering, by position in the plan: each pair once. */
export type Links = {
  readonly size: number;
  readonly positionOf: ReadonlyMap<string, number>;
  /** What the element at a position needs. */
  readonly needs: Neighbours;
  /** What needs it. */
  readonly neededBy: Neighbours;
};

/** The neighbours of the element at position `i` are `others[start[i]]` to `others[start[i + 1] - 1]`. */
export type Neighbours = { readonly start: Int32Array; readonly others: Int32Array };

/** The links of a checked plan, in linear time. Keep them with the plan: they are the same for every question about it. */
export function linksOf({ elements }: Plan): Links {
  const size = elements.length;
  const positionOf = new Map<string, number>();
  for (let position = 0; position < size; position++)
    positionOf.set(elements[position].id, position);
  const start = new Int32Array(size + 1);
  const namedBy = new Int32Array(size).fill(-1);
  const others: number[] = [];
  for (let position = 0; position < size; position++) {
    for (const { targets } of elements[position].needs ?? []) {
      for (const target of targets) {
        const other = positionOf.get(target);
        if (other === undefined || namedBy[other] === position) continue;
        namedBy[other] = position;
        others.push(other);
      }
    }
    start[position + 1] = others.length;
  }
  const needs = { start, others: Int32Array.from(others) };
  return { size, positionOf, needs, neededBy: reversed(needs) };
}

function reversed({ start, others }: Neighbours): Neighbours {
  const size = start.length - 1;
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < others.length; at++) starts[others[at] + 1]++;
  for (let position = 0; position < size; position++) starts[position + 1] += starts[position];
  const next = starts.slice();
  const back = new Int32Array(others.length);
  for (let position = 0; position < size; position++)
    for (let at = start[position]; at < start[position + 1]; at++)
      back[next[others[at]]++] = position;
  return { start: starts, others: back };
}
