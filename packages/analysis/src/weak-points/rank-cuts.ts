import type { ElementId } from "@mainstay/plan";
import { compareCuts, rankEvents } from "../fault-tree/answers/ranking.ts";

/** What the events of cuts stand for: ids by event, and how probable each is. */
export type CutEvents = {
  readonly ids: readonly ElementId[];
  readonly chanceOf: (event: number) => number;
};

/** Cuts of events as cuts of elements: fewest first, then the most probable, then by id; each is its elements by id. */
export function rankCuts(
  cuts: readonly (readonly number[])[],
  { ids, chanceOf }: CutEvents,
): readonly (readonly ElementId[])[] {
  const events = [...new Set(cuts.flat())];
  const ranking = rankEvents(
    events.map((event) => ids[event]),
    events.map(chanceOf),
  );
  const placeOf = new Map(events.map((event, place) => [event, place]));
  return cuts
    .map((cut) => {
      const places = cut.map((event) => placeOf.get(event) ?? 0);
      return {
        size: cut.length,
        cost: places.reduce((sum, place) => sum + ranking.costOf[place], 0),
        ranks: places.map((place) => ranking.rankOf[place]).sort((one, other) => one - other),
      };
    })
    .sort(compareCuts)
    .map(({ ranks }) => ranks.map((rank) => ids[events[ranking.eventAt[rank]]]));
}
