/** Which part of a list is asked for. */
export type Part = { readonly limit: number; readonly after: number };

/** A part of a list that is there whole, how long that is, and where the next part begins if there is one. */
export function partOf<Item>(all: readonly Item[], { limit, after }: Part) {
  const items = all.slice(after, after + limit);
  const next = after + items.length;
  return { items, total: all.length, ...(next < all.length ? { next } : {}) };
}
