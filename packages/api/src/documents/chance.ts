import type { Bounds } from "@mainstay/analysis";
import * as z from "zod";

/** A probability in a document. */
export const Chance = z.number().min(0).max(1);

/** Certain bounds of a probability whose exact value did not fit in the memory allowed. */
export const ProbabilityBounds = z.tuple([Chance, Chance]).meta({
  description: "Certain bounds, where the exact probability did not fit in the memory allowed",
});

/** The fields of a document that say how probable something is: exact, or within bounds. */
export function toProbability({ lower, upper }: Bounds): {
  probability: number | null;
  probabilityBounds?: [number, number];
} {
  return lower === upper
    ? { probability: lower }
    : { probability: null, probabilityBounds: [lower, upper] };
}
