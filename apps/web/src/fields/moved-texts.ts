import type { AnyDraft } from "../drafts/use-draft.ts";

type Texts = AnyDraft["texts"];

/**
 * What is half typed in the items of a list after these were put into another order: texts by their fields, such as
 * `steps/2/takes`, with undefined where nothing is any more. `placeOf` gives the new place of an item, undefined where it goes.
 * Fields of items that go by a name stay.
 */
export function movedTexts(
  texts: Texts,
  list: string,
  placeOf: (at: number) => number | undefined,
): ReadonlyMap<string, string | undefined> {
  const changes = new Map<string, string | undefined>();
  const own = Object.entries(texts).flatMap(([field, text]) => {
    const [name, at = "", ...rest] = field.split("/");
    return name === list && /^\d+$/.test(at) ? [{ field, at: Number(at), rest, text }] : [];
  });
  for (const { field } of own) changes.set(field, undefined);
  for (const { at, rest, text } of own) {
    const place = placeOf(at);
    if (place !== undefined) changes.set([list, place, ...rest].join("/"), text);
  }
  return changes;
}
