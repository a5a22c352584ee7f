import type { Catalog } from "../catalogs/catalog.ts";
import type { Collection, Plan } from "../plan.ts";
import { isMapping } from "../files/mapping.ts";
import { idPattern } from "../records/primitives.ts";
import type { OwnScale } from "./scales.ts";

/** A record that could not be read, as it was written, and where it stands in its list. */
export type UnreadRecord = {
  readonly list: Collection;
  readonly at: number;
  readonly written: unknown;
};

/** What of a plan could not be read, so that whoever refers to it is not at fault. */
export type Unread = {
  /** Whether whole files could not be read, and with them nobody knows which records. */
  readonly hasFiles: boolean;
  /** The ids of records that could not be read. */
  readonly ids: ReadonlyMap<Collection, ReadonlySet<string>>;
  /** Which of the organisation's own scales could not be read. */
  readonly scales: readonly OwnScale[];
  /** Whether nobody knows all elements that the plan takes over from catalogs. */
  readonly catalogs: boolean;
};

/** Everything could be read. */
export const nothingUnread: Unread = {
  hasFiles: false,
  ids: new Map(),
  scales: [],
  catalogs: false,
};

/** The ids of records that could not be read, by list. */
export function idsIn(records: readonly UnreadRecord[]): Unread["ids"] {
  const lists = Map.groupBy(records, ({ list }) => list);
  return new Map(
    Array.from(lists, ([list, all]) => [
      list,
      new Set(all.flatMap(({ written }) => idOf(written) ?? [])),
    ]),
  );
}

/** The id that a record has as it is written, if it can be one. */
export function idOf(written: unknown): string | undefined {
  const id = isMapping(written) ? written["id"] : undefined;
  return typeof id === "string" && idPattern.test(id) ? id : undefined;
}

/** What could not be read, and whether a plan uses a catalog or a feature that there is not. */
export function withUnknown(
  { uses }: Plan,
  { catalogs, unread }: { readonly catalogs: readonly Catalog[]; readonly unread: Unread },
): Unread {
  const isKnown = uses.every(({ id, features }) => {
    const known = catalogs.find((catalog) => catalog.id === id)?.features.map((one) => one.id);
    return features.every((feature) => known?.includes(feature)) && known !== undefined;
  });
  const isRead = (unread.ids.get("uses") ?? new Set()).size === 0;
  return { ...unread, catalogs: unread.catalogs || !isKnown || !isRead };
}
