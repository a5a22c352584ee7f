/** A row of a table, or an object of Graph: what stands in a column, or undefined where that is blank or there is none. */
export type Row = (column: string) => string | undefined;

/** A column's title without case, spaces and signs, so that CSV and Graph's JSON read alike: `Has Teams License`, `hasTeamsLicense`. */
export function columnKey(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Gives the rows of a table with these titles; of two columns of one title the first counts. */
export function rowsUnder(titles: readonly string[]): (fields: readonly string[]) => Row {
  const positions = new Map<string, number>();
  for (const [at, title] of titles.entries()) {
    const key = columnKey(title);
    if (!positions.has(key)) positions.set(key, at);
  }
  return (fields) => (column) => {
    const at = positions.get(column);
    return at === undefined ? undefined : fields[at]?.trim() || undefined;
  };
}

/** The rows that an object of Graph holds: itself, or one for each of its `details`, which repeat by period. */
export function rowsOf(item: object): readonly Row[] {
  const { details, ...outer }: { readonly details?: unknown } = item;
  if (!Array.isArray(details) || details.length === 0) return [rowOf(outer)];
  return details.map((detail: unknown) =>
    rowOf(typeof detail === "object" && detail !== null ? { ...outer, ...detail } : outer),
  );
}

/** The names of the columns that an object of Graph has. */
export function columnsOf(item: object): readonly string[] {
  const { details }: { readonly details?: unknown } = item;
  const inner: unknown = Array.isArray(details) ? details[0] : undefined;
  const keys = Object.keys(item);
  return typeof inner === "object" && inner !== null ? [...keys, ...Object.keys(inner)] : keys;
}

function rowOf(item: object): Row {
  const cells = new Map<string, unknown>(
    Object.entries(item).map(([key, value]) => [columnKey(key), value]),
  );
  return (column) => {
    const value = cells.get(column);
    if (typeof value === "string") return value.trim() || undefined;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
  };
}
