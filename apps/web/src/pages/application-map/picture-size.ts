/** The measures of the picture, in points of the drawing. */
export const pictureSize = {
  row: 20,
  name: 250,
  class: 105,
  /** Wide enough for the longest mark, `● (100 %)`. */
  cell: 62,
  /** The title and what stands below it. */
  head: 84,
  /** The names of units above a block. */
  top: 130,
  edge: 16,
  gap: 28,
  foot: 38,
  /** How far the name of the last unit leans out. */
  overhang: 64,
} as const;

/** How wide a block of so many units is, with the gap after it. */
export function blockWidth(units: number): number {
  const { name, class: wide, cell, gap } = pictureSize;
  return name + wide + units * cell + gap;
}
