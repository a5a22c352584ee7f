import type { Delegate } from "../../../queries/delegations.ts";

/** What came of asking who there is, as the query tells it. */
type Asked = {
  readonly data: { readonly items: readonly Delegate[]; readonly next?: number } | undefined;
  readonly error: Error | null;
  /** Whether what is there was found by what was typed before. */
  readonly isPlaceholderData: boolean;
};

/**
 * What a list of people says beside those who can be chosen, one thing at a time; undefined where it shows all whom it found. Who cannot be
 * chosen is whoever the delegation is with.
 */
export function foundWords(
  { data, error, isPlaceholderData }: Asked,
  { typed, fit }: { readonly typed: string; readonly fit: number },
): string | undefined {
  if (data === undefined && error !== null) return "It could not be asked who there is";
  if (data === undefined || isPlaceholderData) return "Looking";
  if (data.next !== undefined) return "There are more: type more of the name";
  if (fit > 0) return undefined;
  const isAll = typed.trim() === "";
  if (data.items.length > 0)
    return isAll
      ? "Nobody else may come in"
      : "Nobody else who may come in has this in their name or address: nobody decides in their own place";
  return isAll ? "Nobody may come in" : "Nobody who may come in has this in their name or address";
}
