import type { Loss } from "../cascade/loss.ts";

/** A node at an instant at which it rises; never, Infinity, for one that stays down. */
export type Moment = { readonly node: number; readonly time: number };

/** Where a moment comes from: the loss of the node itself, if it is one, and the moments that had to come before. */
export type Origin = { readonly loss: Loss | undefined; readonly before: readonly Moment[] };

/** A moment among those before and after it. `distance` counts the moments from a loss that waited for nothing. */
type Link = {
  readonly moment: Moment;
  loss: Loss | undefined;
  readonly before: Link[];
  readonly after: Link[];
  distance: number;
};

/** The moments from a loss that waited for nothing on, each with the loss that it comes of, if of one. */
export type Path = readonly Pick<Link, "moment" | "loss">[];

/** Finds shortest paths to moments. Where each comes from is asked once, however many paths lead over it. */
export class ShortestPaths {
  readonly #originOf: (moment: Moment) => Origin;
  readonly #links = new Map<string, Link>();

  constructor(originOf: (moment: Moment) => Origin) {
    this.#originOf = originOf;
  }

  /** The path to a moment, or only the moment if none leads to it. Of several, the first, compared backwards. */
  to(last: Moment): Path {
    const path: Link[] = [];
    let link: Link | undefined = this.#links.get(keyOf(last)) ?? this.#explore(last);
    for (; link !== undefined; link = previous(link)) path.push(link);
    return path.reverse();
  }

  /** Finds all that leads to a moment that is not known yet, and how far away it is. */
  #explore(last: Moment): Link {
    const found = [this.#add(last)];
    for (const link of found) {
      const { loss, before } = this.#originOf(link.moment);
      link.loss = loss;
      for (const moment of before) {
        const known = this.#links.get(keyOf(moment));
        const other = known ?? this.#add(moment);
        if (known === undefined) found.push(other);
        link.before.push(other);
        other.after.push(link);
      }
    }
    const open = [...found];
    for (const link of open) {
      const isFirst = link.loss !== undefined && link.before.length === 0;
      const distance = isFirst ? 0 : 1 + least(link.before);
      if (distance >= link.distance) continue;
      link.distance = distance;
      open.push(...link.after);
    }
    return found[0];
  }

  #add(moment: Moment): Link {
    const distance = Number.POSITIVE_INFINITY;
    const link: Link = { moment, loss: undefined, before: [], after: [], distance };
    this.#links.set(keyOf(moment), link);
    return link;
  }
}

function keyOf({ node, time }: Moment): string {
  return `${node} ${time}`;
}

function previous({ before, distance }: Link): Link | undefined {
  return before.find((other) => other.distance === distance - 1);
}

function least(links: readonly Link[]): number {
  return links.reduce((least, { distance }) => Math.min(least, distance), Number.POSITIVE_INFINITY);
}
