/** What a slide is: pictures are shown on one more often than on anything else. */
const slide = 16 / 9;

/** How large a block of rows is in a picture: its width, what stands above its rows, and a row. */
type BlockSize = { readonly width: number; readonly top: number; readonly row: number };

/**
 * Rows in blocks that stand beside each other, so many that the picture comes nearest to the shape of a slide: a hundred services
 * under each other would be a ribbon that nobody can read there. At least one block; only the last is shorter.
 */
export function pictureBlocks<Row>(
  rows: readonly Row[],
  size: BlockSize,
): readonly (readonly Row[])[] {
  const long = bestLength(rows.length, size);
  return Array.from({ length: Math.max(1, Math.ceil(rows.length / long)) }, (_, at) =>
    rows.slice(at * long, (at + 1) * long),
  );
}

/** How many rows a block has. */
function bestLength(rows: number, { width, top, row }: BlockSize): number {
  let best = { long: Math.max(1, rows), off: Number.POSITIVE_INFINITY };
  for (let blocks = 1; blocks <= Math.max(1, rows); blocks++) {
    const long = Math.max(1, Math.ceil(rows / blocks));
    const off = Math.abs(Math.log((blocks * width) / (top + long * row) / slide));
    if (off >= best.off) break;
    best = { long, off };
  }
  return best.long;
}
