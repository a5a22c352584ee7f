import { type Collection, collectionNames, nearest, type Plan } from "@mainstay/plan";
import type { IdOf } from "../columns/to-value.ts";

/** The ids and names of the records of a list. */
type Known = { readonly ids: Set<string>; readonly names: Map<string, string | undefined> };

/** How many ids are compared with unknown ones in all: about a second. */
const mostCompared = 2_000_000;

/** What the records of the plan and of the sheets are called, so that a name can stand for an id. */
export class KnownNames {
  readonly #known: ReadonlyMap<Collection, Known>;
  /** By list and id up to which number ids that begin so are taken. */
  readonly #counted = new Map<string, number>();
  #left = mostCompared;

  /** The plan is the complete one: what it takes over from catalogs can be named as well. */
  constructor(plan: Plan) {
    this.#known = new Map(
      collectionNames.map((list) => [list, { ids: new Set<string>(), names: new Map() }]),
    );
    for (const list of collectionNames) {
      for (const record of plan[list])
        this.add(list, { id: record.id, name: "name" in record ? record.name : "" });
    }
  }

  add(list: Collection, { id, name }: { readonly id: string; readonly name: string }): void {
    const { ids, names } = this.#of(list);
    ids.add(id);
    const called = name.trim().toLowerCase();
    if (called === "") return;
    // A name that two have stands for neither.
    names.set(called, names.has(called) && names.get(called) !== id ? undefined : id);
  }

  has(list: Collection, id: string): boolean {
    return this.#of(list).ids.has(id);
  }

  readonly idOf: IdOf = (lists, written) => {
    const small = written.trim().toLowerCase();
    for (const list of lists) {
      const { ids, names } = this.#of(list);
      if (ids.has(written)) return written;
      const known = ids.has(small) ? small : names.get(small);
      if (known !== undefined) return known;
    }
    return written;
  };

  /** The id that somebody most likely meant; of the name, if that is nearer. */
  nearest(lists: readonly Collection[], written: string): string | undefined {
    for (const list of lists) {
      const { ids, names } = this.#of(list);
      if (this.#left < 0) return undefined;
      this.#left -= ids.size + names.size;
      const name = nearest(written.toLowerCase(), names.keys());
      const near = nearest(written.toLowerCase(), ids) ?? (name && names.get(name));
      if (near !== undefined) return near;
    }
    return undefined;
  }

  /** An id for a record that has only a name: the name in small letters without accents, with a number if that is taken. */
  newId(list: Collection, name: string): string {
    const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
    const words = plain.match(/[a-z0-9]+/g)?.slice(0, 12) ?? [list.toLowerCase()];
    const id = words.join("-");
    if (!this.has(list, id)) return id;
    let count = this.#counted.get(`${list} ${id}`) ?? 2;
    while (this.has(list, `${id}-${count}`)) count++;
    this.#counted.set(`${list} ${id}`, count);
    return `${id}-${count}`;
  }

  #of(list: Collection): Known {
    return this.#known.get(list) ?? { ids: new Set(), names: new Map() };
  }
}
