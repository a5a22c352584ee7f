import type { Catalog } from "../catalogs/catalog.ts";
import type { Collection, Plan } from "../plan.ts";

/** What of a plan could not be read, so that whoever refers to it is not at fault. */
export type Unread = {
  /** Whether whole files could not be read, and with them nobody knows which records. */
  readonly hasFiles: boolean;
  /** The ids of records that could not be read. */
  readonly ids: ReadonlyMap<Collection, ReadonlySet<string>>;
  /** Whether what is said of the organisation, its scales included, could not be read. */
  readonly organisation: boolean;
  /** Whether nobody knows all elements that the plan takes over from catalogs. */
  readonly catalogs: boolean;
};

/** Everything could be read. */
export const nothingUnread: Unread = {
  hasFiles: false,
  ids: new Map(),
  organisation: false,
  catalogs: false,
};

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
