import type { ApplicationMapView } from "./application-map-view.ts";
import type { Matrix } from "./matrix.ts";

/** More rows than anybody reads at once, and few enough that the page answers at once with any number of units. */
export const mostRows = 100;

/** The first rows of a matrix, unless a view asks for all. */
export function withinLimit(matrix: Matrix, { all }: Pick<ApplicationMapView, "all">): Matrix {
  return all === true ? matrix : { ...matrix, rows: matrix.rows.slice(0, mostRows) };
}
