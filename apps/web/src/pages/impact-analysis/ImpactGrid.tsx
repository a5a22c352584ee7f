import type { Impact, ImpactScale, Minutes } from "@mainstay/plan";
import { type KeyboardEvent, useRef, useState } from "react";
import { shortDuration } from "../../components/duration-words.ts";
import { useAnnounce } from "../../ui/LiveRegion.tsx";
import { Brush } from "./Brush.tsx";
import { moveIn, type Place, strokeOf } from "./grid-keys.ts";
import { type Cell, cellsOf, columnsOf, paint, rowsOf } from "./paint.ts";
import { type PaintedCell, paintedCells, takenBack } from "./strokes.ts";
import styles from "./ImpactGrid.module.css";

/**
 * How bad each kind of harm becomes over time, as a grid to paint: with the mouse by pressing and dragging, with the
 * keyboard by arrow keys and digits. What was rated counts until something worse is.
 */
export function ImpactGrid({
  scale,
  impacts,
  isClosed,
  onPaint,
  onSelect,
}: {
  readonly scale: ImpactScale;
  readonly impacts: readonly Impact[];
  readonly isClosed: boolean;
  readonly onPaint: (impacts: readonly Impact[]) => void;
  readonly onSelect: (cell: Pick<Cell, "category" | "after">) => void;
}) {
  const columns = columnsOf(scale, impacts);
  const rows = rowsOf(scale, impacts);
  const [brush, setBrush] = useState<string | undefined>(scale.unacceptable);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [strokes, setStrokes] = useState<readonly (readonly PaintedCell[])[]>([]);
  const grid = useRef<HTMLDivElement>(null);
  const drag = useRef<"none" | "begun" | "painted">("none");
  const announce = useAnnounce();

  const put = ({ row, column }: Place, rating: string | undefined) => {
    const [category, after] = [rows[row], columns[column]];
    if (isClosed || category === undefined || after === undefined) return;
    const painted = paint(scale, impacts, { category: category.id, after, rating });
    if (JSON.stringify(painted) === JSON.stringify(impacts)) return;
    const cells = paintedCells(impacts, painted);
    // A drag is one stroke, however many cells it goes over.
    const last = drag.current === "painted" ? strokes.at(-1) : undefined;
    setStrokes(
      last === undefined
        ? [...strokes.slice(-49), cells]
        : [...strokes.slice(0, -1), [...last, ...cells]],
    );
    if (drag.current === "begun") drag.current = "painted";
    onPaint(painted);
    announce(`${category.name} ${columnWords(after)}: ${rating ?? "not rated"}`);
  };
  const go = (to: Place) => {
    setPlace(to);
    const [category, after] = [rows[to.row], columns[to.column]];
    if (category !== undefined && after !== undefined) onSelect({ category: category.id, after });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = moveIn(event.key, place, { rows: rows.length, columns: columns.length });
    if (moved !== undefined) {
      event.preventDefault();
      if (event.shiftKey && moved.row === place.row) put(moved, ratingAt(place));
      go(moved);
      grid.current
        ?.querySelector<HTMLElement>(`[data-place="${moved.row}-${moved.column}"]`)
        ?.focus();
      return;
    }
    const stroke = strokeOf(event, { ratings: scale.ratings, brush });
    if (stroke === undefined) return;
    event.preventDefault();
    put(place, stroke.rating);
  };
  const ratingAt = ({ row, column }: Place) => {
    const category = rows[row];
    if (category === undefined) return undefined;
    return cellsOf(impacts, category.id, columns)[column]?.rating;
  };
  const undo = () => {
    const last = strokes.at(-1);
    if (last === undefined) return;
    setStrokes(strokes.slice(0, -1));
    onPaint(takenBack(scale, impacts, last));
    announce("The last stroke was taken back");
  };
  return (
    <div>
      {!isClosed && (
        <Brush
          scale={scale}
          brush={brush}
          onChoose={setBrush}
          onUndo={strokes.length === 0 ? undefined : undo}
        />
      )}
      <div className={styles.frame}>
        <div
          role="grid"
          aria-label="Impact over time"
          aria-readonly={isClosed}
          ref={(node) => {
            grid.current = node;
            node?.style.setProperty("--count", String(columns.length));
          }}
          className={styles.grid}
          onKeyDown={onKeyDown}
          onPointerUp={() => (drag.current = "none")}
          onPointerLeave={() => (drag.current = "none")}
        >
          <div role="row" className={styles.row}>
            <div role="columnheader" className={styles.corner}>
              <span>Harm</span>
            </div>
            {columns.map((after) => (
              <div key={after} role="columnheader" className={styles.time}>
                {columnWords(after)}
              </div>
            ))}
          </div>
          {rows.map(({ id, name, description }, row) => (
            <div key={id} role="row" className={styles.row}>
              <div role="rowheader" className={styles.category} title={description}>
                {name}
              </div>
              {cellsOf(impacts, id, columns).map((cell, column) => (
                <div
                  key={cell.after}
                  role="gridcell"
                  data-place={`${row}-${column}`}
                  tabIndex={row === place.row && column === place.column ? 0 : -1}
                  aria-label={cellWords(cell, name)}
                  aria-selected={row === place.row && column === place.column}
                  className={cellClass(cell, scale)}
                  ref={(node) => node?.style.setProperty("--depth", depthOf(cell, scale))}
                  onFocus={() => go({ row, column })}
                  onPointerDown={({ pointerType, button }) => {
                    if (pointerType !== "mouse" || button !== 0) return;
                    drag.current = "begun";
                    put({ row, column }, brush);
                  }}
                  onPointerEnter={() => {
                    if (drag.current !== "none") put({ row, column }, brush);
                  }}
                  onClick={() => put({ row, column }, brush)}
                >
                  {cell.rating ?? ""}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
      {!isClosed && (
        <p className={styles.help}>
          Press and drag to paint. With the keyboard: arrow keys move, {digitWords(scale)} rate, 0
          takes away, Shift and an arrow key paint on.
        </p>
      )}
    </div>
  );
}

function columnWords(after: Minutes): string {
  return after === 0 ? "at once" : shortDuration(after);
}

function cellWords({ after, rating, written }: Cell, name: string): string {
  const words = rating ?? "not rated";
  const carried = written === undefined && rating !== undefined ? ", as before" : "";
  return `${name} ${after === 0 ? "at once" : `after ${shortDuration(after)}`}: ${words}${carried}`;
}

function cellClass({ rating, written }: Cell, { ratings, unacceptable }: ImpactScale): string {
  const isGrave = rating !== undefined && ratings.indexOf(rating) >= ratings.indexOf(unacceptable);
  const names = [styles.cell, written === undefined ? styles.carried : styles.written];
  return [...names, isGrave ? styles.unacceptable : ""].join(" ");
}

/** How deep a cell is coloured, from 0 to 1. */
function depthOf({ rating }: Cell, { ratings }: ImpactScale): string {
  if (rating === undefined) return "0";
  return String((ratings.indexOf(rating) + 1) / ratings.length);
}

function digitWords({ ratings }: ImpactScale): string {
  return `1 (${ratings[0] ?? ""}) to ${ratings.length} (${ratings.at(-1) ?? ""})`;
}
