/** The first items of a list, and what to say about the rest, if any are left out. */
export type Excerpt<Item> = { readonly shown: readonly Item[]; readonly rest: readonly string[] };

type Bounds = { readonly most?: number; readonly shownBy?: string };

/**
 * As much of a list as people read in one go, or all of it; `rest` is a line for what is left out, which the option `shownBy`
 * shows, or nothing.
 */
export function excerpt<Item>(
  items: readonly Item[],
  all: boolean,
  { most = 15, shownBy = "--all" }: Bounds = {},
): Excerpt<Item> {
  const left = all ? 0 : items.length - most;
  if (left <= 0) return { shown: items, rest: [] };
  return { shown: items.slice(0, most), rest: [`… and ${left} more: ${shownBy} shows them.`] };
}
