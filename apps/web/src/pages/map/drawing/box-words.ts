import { kindWords } from "../../../components/kind-words.ts";
import type { Box } from "../drawn/drawn.ts";
import { type Standing, standingWords } from "./standing.ts";

/** What a box is, for people who do not see the map. */
export function boxWords(
  box: Box,
  { isMiddle, standing }: { readonly isMiddle: boolean; readonly standing: Standing | undefined },
): string {
  const kind = box.members.length > 1 ? "put together" : boxKindWords(box.kind).toLowerCase();
  const parts = [box.name, kind, isMiddle ? "in the middle" : distanceWords(box.hops)];
  if (standing !== undefined) parts.push(standingWords(standing));
  return parts.join(", ");
}

/** What a kind of box is called. */
export function boxKindWords(kind: Box["kind"]): string {
  if (kind === "machine") return "Machine, in no element";
  if (kind === "third-party") return "Third party, in no element";
  return kindWords[kind].one;
}

/** How far an element is from the one in the middle, and on which side. */
export function distanceWords(hops: number): string {
  if (hops === 0) return "in the middle";
  const far = Math.abs(hops);
  return `${far} ${far === 1 ? "hop" : "hops"} ${hops > 0 ? "up" : "down"}`;
}
