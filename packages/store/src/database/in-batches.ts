/** So many rows are read at once. */
const batch = 500;

/**
 * All rows of a query, read as they are asked for. `read` gives as many as it is told of those that follow a row, in order; of
 * those from the first on where it is told none.
 */
export async function* inBatches<Row>(
  read: (limit: number, last: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let last: Row | undefined; ; ) {
    const rows = await read(batch, last);
    yield* rows;
    if (rows.length < batch) return;
    last = rows.at(-1);
  }
}
