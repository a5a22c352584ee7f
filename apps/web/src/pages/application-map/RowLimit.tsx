import { Button } from "@fluentui/react-components";
import type { ApplicationMapView } from "./application-map-view.ts";
import type { Matrix } from "./matrix.ts";

/** More rows than anybody reads at once, and few enough that the page answers at once with any number of units. */
const most = 100;

/** The first rows of a matrix, unless a view asks for all. */
export function withinLimit(matrix: Matrix, { all }: ApplicationMapView): Matrix {
  return all === true ? matrix : { ...matrix, rows: matrix.rows.slice(0, most) };
}

/** Says that table and picture have only the first of the services, and how to have all. */
export function RowLimit({
  shown,
  matrix,
  change,
}: {
  readonly shown: Matrix;
  readonly matrix: Matrix;
  readonly change: (part: Partial<ApplicationMapView>) => void;
}) {
  if (matrix.rows.length <= most) return null;
  const isAll = shown.rows.length === matrix.rows.length;
  return (
    <p role="status">
      {isAll
        ? `All ${matrix.rows.length} services. `
        : `The first ${shown.rows.length} of ${matrix.rows.length} services in this order, also when printed or saved; find others by name. `}
      <Button size="small" onClick={() => change({ all: isAll ? undefined : true })}>
        {isAll ? `Only the first ${most}` : "Show all"}
      </Button>
    </p>
  );
}
