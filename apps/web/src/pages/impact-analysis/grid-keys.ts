/** A square of the grid. */
export type Place = { readonly row: number; readonly column: number };

type Size = { readonly rows: number; readonly columns: number };

/** Where a key leads from a square; undefined for keys that lead nowhere. */
export function moveIn(key: string, { row, column }: Place, size: Size): Place | undefined {
  switch (key) {
    case "ArrowLeft":
      return { row, column: Math.max(0, column - 1) };
    case "ArrowRight":
      return { row, column: Math.min(size.columns - 1, column + 1) };
    case "ArrowUp":
      return { row: Math.max(0, row - 1), column };
    case "ArrowDown":
      return { row: Math.min(size.rows - 1, row + 1), column };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: size.columns - 1 };
    default:
      return undefined;
  }
}

/** What a key paints: a digit its rating, space and enter the brush; 0 and delete take away. Undefined for other keys. */
export function strokeOf(
  {
    key,
    ctrlKey,
    metaKey,
    altKey,
  }: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
  },
  { ratings, brush }: { readonly ratings: readonly string[]; readonly brush: string | undefined },
): { readonly rating: string | undefined } | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === " " || key === "Enter") return { rating: brush };
  if (key === "0" || key === "Delete" || key === "Backspace") return { rating: undefined };
  const rating = /^[1-9]$/.test(key) ? ratings[Number(key) - 1] : undefined;
  return rating === undefined ? undefined : { rating };
}
