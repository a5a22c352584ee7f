import { Button } from "@fluentui/react-components";
import paper from "../../components/paper/Paper.module.css";
import type { ApplicationMapView } from "./application-map-view.ts";
import type { Matrix } from "./matrix.ts";
import { mostRows } from "./row-limit.ts";

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
  if (matrix.rows.length <= mostRows) return null;
  const isAll = shown.rows.length === matrix.rows.length;
  return (
    <p role="status">
      {isAll
        ? `All ${matrix.rows.length} services. `
        : `The first ${shown.rows.length} of ${matrix.rows.length} services in this order, also when printed or saved; find others by name. `}
      <Button
        size="small"
        className={paper.noPrint}
        onClick={() => change({ all: isAll ? undefined : true })}
      >
        {isAll ? `Only the first ${mostRows}` : "Show all"}
      </Button>
    </p>
  );
}
