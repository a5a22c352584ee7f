import { kindWords } from "../../../components/kind-words.ts";
import type { Box, KnownBy } from "../drawn/drawn.ts";
import { type Standing, standingWords } from "./standing.ts";

/** What a box is, for people who do not see the map. */
export function boxWords(
  box: Box,
  { isMiddle, standing }: { readonly isMiddle: boolean; readonly standing: Standing | undefined },
): string {
  const kind = box.members.length > 1 ? "put together" : uncapital(boxKindWords(box));
  const parts = [box.name, kind, isMiddle ? "in the middle" : distanceWords(box.hops)];
  if (standing !== undefined) parts.push(standingWords(standing));
  return parts.join(", ");
}

type Kind = Pick<Box, "kind" | "knownBy" | "isSingle">;

/** What a kind of box is called; of a third party under a critical function, with how surely it is known. */
export function boxKindWords(box: Kind): string {
  const { kind, knownBy } = box;
  if (kind === "third-party" && knownBy !== undefined) {
    return `Third party under a critical function, known ${knownWords[knownBy]}`;
  }
  return shortKindWords(box);
}

/** Likewise, in few enough words for the box. */
export function shortKindWords({ kind, knownBy, isSingle }: Kind): string {
  if (kind === "machine") return "Machine, in no element";
  if (kind === "machines") return "Machines that connect alike";
  if (kind === "dark-area")
    return isSingle === true ? "Dark area, on a single machine" : "Dark area";
  if (kind !== "third-party") return kindWords[kind].one;
  if (knownBy === undefined) return "Third party, in no element";
  return `Critical, known ${knownWords[knownBy]}`;
}

/** By what a third party is known. */
export const knownWords: Readonly<Record<KnownBy, string>> = {
  element: "from the plan",
  name: "by a name asked for",
  "reverse-name": "weakly, by reverse name",
  address: "by address alone",
};

function uncapital(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** How far an element is from the one in the middle, and on which side. */
export function distanceWords(hops: number): string {
  if (hops === 0) return "in the middle";
  const far = Math.abs(hops);
  return `${far} ${far === 1 ? "hop" : "hops"} ${hops > 0 ? "up" : "down"}`;
}
