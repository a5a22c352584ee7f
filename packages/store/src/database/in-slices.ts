/** So many rows go into one statement, of which PostgreSQL takes 65,535 values in all. */
const mostRows = 1000;

/** Rows in the portions that one statement takes. */
export function* inSlices<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += mostRows) yield rows.slice(from, from + mostRows);
}
