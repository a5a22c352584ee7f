import { type KeyboardEvent, type RefObject, useCallback } from "react";
import type { Drawn, Line } from "../drawn/drawn.ts";
import type { Placed } from "../layout/placed.ts";
import { MapBox } from "./MapBox.tsx";
import styles from "./MapDrawing.module.css";
import { MapLine } from "./MapLine.tsx";
import { isArrow, nextBox } from "./next-box.ts";
import type { Standing } from "./standing.ts";

/** The map as a drawing in which one moves by mouse, by touch and by keyboard. */
export function MapDrawing({
  drawn,
  placed,
  label,
  zoom,
  selected,
  selectedLine,
  standings,
  drawing,
  select,
  selectLine,
  centre,
  lose,
}: {
  readonly drawn: Drawn;
  readonly placed: Placed;
  readonly label: string;
  readonly zoom: number;
  readonly selected: string | undefined;
  readonly selectedLine: string | undefined;
  /** How each box stands, while something is lost. */
  readonly standings: ReadonlyMap<string, Standing> | undefined;
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly select: (id: string) => void;
  readonly selectLine: (id: string) => void;
  readonly centre: (id: string) => void;
  /** Loses what is in a box, or gives it back. */
  readonly lose: (id: string) => void;
}) {
  const press = useCallback(
    (event: KeyboardEvent, id: string) => {
      if (event.key === "Enter") centre(id);
      else if (event.key === " ") lose(id);
      else if (isArrow(event.key)) {
        const next = nextBox(drawn, placed, { from: id, key: event.key });
        if (next !== undefined) document.getElementById(`box-${next}`)?.focus();
      } else return;
      event.preventDefault();
    },
    [drawn, placed, centre, lose],
  );
  const { width, height, groups } = placed;
  return (
    <svg
      ref={drawing}
      role="group"
      aria-label={label}
      aria-describedby="map-keys"
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      width={width * zoom}
      height={height * zoom}
    >
      {groups.map(({ name, place: { x, y, width: wide, height: high } }) => (
        <g key={name}>
          <rect className={styles.group} x={x} y={y} width={wide} height={high} rx={6} />
          <text className={styles.groupName} x={x + 10} y={y + 18}>
            {name}
          </text>
        </g>
      ))}
      {drawn.lines.map((line) => (
        <MapLine
          key={line.id}
          line={line}
          corners={placed.lines.get(line.id) ?? []}
          emphasis={emphasisOf(line, { selected, selectedLine })}
          select={selectLine}
        />
      ))}
      {drawn.boxes.map((box) => {
        const place = placed.boxes.get(box.id);
        if (place === undefined) return null;
        const standing = standings?.get(box.id);
        return (
          <MapBox
            key={box.id}
            box={box}
            place={place}
            isMiddle={box.hops === 0}
            isSelected={box.id === selected}
            state={standing?.state}
            level={standing?.level ?? 1}
            isLost={standing?.isLost ?? false}
            select={select}
            press={press}
            centre={centre}
          />
        );
      })}
    </svg>
  );
}

/** The line that is selected stands out, else those of the box that is. */
function emphasisOf(
  { id, from, to }: Line,
  {
    selected,
    selectedLine,
  }: { readonly selected: string | undefined; readonly selectedLine: string | undefined },
) {
  if (selectedLine !== undefined) return id === selectedLine ? "strong" : "weak";
  if (selected === undefined) return "none";
  return from === selected || to === selected ? "strong" : "weak";
}
