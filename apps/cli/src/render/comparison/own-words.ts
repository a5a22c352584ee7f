import type { OwnBy, OwnEnds, PlacedEnd } from "@mainstay/flows";
import { firstOf, plain } from "../words.ts";

const reasons: Readonly<Record<OwnBy, string>> = {
  network: "own network",
  machine: "own machine",
  element: "own by the plan",
};

/** After what an end is called, why it is the organisation's own though its address is public: ` (own network)`. */
export function ownWords({ ownBy }: Pick<PlacedEnd, "ownBy">): string {
  return ownBy === undefined ? "" : ` (${reasons[ownBy]})`;
}

const because: Readonly<Record<OwnBy, string>> = {
  network: "in a network that is said to be own",
  machine: "told of by a machine as its own",
  element: "of an element of the plan that is no third party",
};

/** What counts as own though its address is public, and why, a sentence for each reason. */
export function ownLines(own: readonly OwnEnds[], all: boolean): readonly string[] {
  return own.map(({ by, ends }) => {
    const places = ends.map(({ address, network }) => plain(address ?? network ?? "?"));
    return `Own, though public, is what is ${because[by]}: ${firstOf(places, all ? places.length : 3)}.`;
  });
}
