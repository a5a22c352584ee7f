import { type OwnBy, ownBy } from "../book/own-by.ts";
import type { PlacedEnd } from "./placed-end.ts";
import type { Relation } from "./relation.ts";

/** The ends with public addresses that count as the organisation's own for one reason, each once, those of the most used relations first. */
export type OwnEnds = { readonly by: OwnBy; readonly ends: readonly PlacedEnd[] };

/** Every end that counts as the organisation's own though its address is public, by why it does, the surest reason first. */
export function findOwnEnds(relations: readonly Relation[]): readonly OwnEnds[] {
  const found = new Map<string, PlacedEnd>();
  const note = (end: PlacedEnd): void => {
    if (end.ownBy === undefined) return;
    const place = `${end.ownBy} ${end.address ?? end.network}`;
    if (!found.has(place)) found.set(place, end);
  };
  for (const { ports } of relations) {
    for (const { clientEnds, serverEnds } of ports) {
      clientEnds.forEach(note);
      serverEnds.forEach(note);
    }
  }
  const byReason = Map.groupBy(found.values(), (end) => end.ownBy);
  return ownBy.flatMap((by) => {
    const ends = byReason.get(by);
    return ends === undefined ? [] : [{ by, ends }];
  });
}
