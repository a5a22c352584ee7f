import type { Drawn } from "../drawn/drawn.ts";
import type { Placed } from "../layout/placed.ts";

/** The keys that go from one box of the map to another. */
const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;
export type Arrow = (typeof arrows)[number];

/** Whether a key goes from one box to another. */
export function isArrow(key: string): key is Arrow {
  return arrows.some((arrow) => arrow === key);
}

/**
 * The box that an arrow key goes to: left and right along the lines, to what needs the box and to what it needs, the
 * nearest in height; up and down to the boxes above and below. Undefined where there is none.
 */
export function nextBox(
  { lines }: Drawn,
  { boxes }: Pick<Placed, "boxes">,
  { from, key }: { readonly from: string; readonly key: Arrow },
): string | undefined {
  const here = boxes.get(from);
  if (here === undefined) return undefined;
  const nearest = (ids: Iterable<string>) =>
    [...ids]
      .flatMap((id) => {
        const place = boxes.get(id);
        return place === undefined ? [] : [{ id, distance: Math.abs(place.y - here.y) }];
      })
      .toSorted((a, b) => a.distance - b.distance)[0]?.id;
  if (key === "ArrowRight")
    return nearest(lines.flatMap((line) => (line.from === from ? [line.to] : [])));
  if (key === "ArrowLeft")
    return nearest(lines.flatMap((line) => (line.to === from ? [line.from] : [])));
  const isDown = key === "ArrowDown";
  return nearest(
    [...boxes].flatMap(([id, { x, y, width }]) => {
      const isInColumn = Math.abs(x - here.x) < width;
      return isInColumn && (isDown ? y > here.y : y < here.y) ? [id] : [];
    }),
  );
}
