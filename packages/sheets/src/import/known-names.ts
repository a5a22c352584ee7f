import { nearest, type Plan } from "@mainstay/plan";
import type { RecordSheet } from "../columns/sheets.ts";
import type { IdOf } from "../columns/to-value.ts";

/** The ids and names of the records of a list. */
type Known = { readonly ids: Set<string>; readonly names: Map<string, string | undefined> };

/** How many ids are compared with unknown ones in all: about a second. */
const mostCompared = 2_000_000;

/** What the records of the plan and of the sheets are called, so that a name can stand for an id. */
export class KnownNames {
  readonly #known: { readonly [Sheet in RecordSheet]: Known };
  #left = mostCompared;

  /** The plan is the complete one: what it takes over from catalogs can be named as well. */
  constructor(plan: Plan) {
    const known = () => ({ ids: new Set<string>(), names: new Map<string, string | undefined>() });
    this.#known = { units: known(), people: known(), elements: known() };
    for (const list of ["units", "people", "elements"] as const) {
      for (const { id, name } of plan[list]) this.add(list, { id, name });
    }
  }

  add(list: RecordSheet, { id, name }: { readonly id: string; readonly name: string }): void {
    const { ids, names } = this.#known[list];
    ids.add(id);
    const called = name.trim().toLowerCase();
    if (called === "") return;
    // A name that two have stands for neither.
    names.set(called, names.has(called) && names.get(called) !== id ? undefined : id);
  }

  has(list: RecordSheet, id: string): boolean {
    return this.#known[list].ids.has(id);
  }

  readonly idOf: IdOf = (list, written) => {
    const { ids, names } = this.#known[list];
    if (ids.has(written)) return written;
    const small = written.trim().toLowerCase();
    return ids.has(small) ? small : (names.get(small) ?? written);
  };

  /** The id that somebody most likely meant; of the name, if that is nearer. */
  nearest(list: RecordSheet, written: string): string | undefined {
    const { ids, names } = this.#known[list];
    if (this.#left < 0) return undefined;
    this.#left -= ids.size + names.size;
    const name = nearest(written.toLowerCase(), names.keys());
    return (
      nearest(written.toLowerCase(), ids) ?? (name === undefined ? undefined : names.get(name))
    );
  }

  /** An id for a record that has only a name: the name in small letters without accents, with a number if that is taken. */
  newId(list: RecordSheet, name: string): string {
    const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
    const words = plain.match(/[a-z0-9]+/g)?.slice(0, 12) ?? [];
    const id = words.length === 0 ? list : words.join("-");
    if (!this.has(list, id)) return id;
    let count = 2;
    while (this.has(list, `${id}-${count}`)) count++;
    return `${id}-${count}`;
  }
}
