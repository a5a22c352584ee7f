import { type KeyboardEvent, memo } from "react";
import type { Box } from "../drawn/drawn.ts";
import { boxSize, type Place } from "../layout/placed.ts";
import { boxWords, shortKindWords } from "./box-words.ts";
import { fitted } from "./fitted.ts";
import styles from "./MapBox.module.css";
import { type Standing, standingWords } from "./standing.ts";

/** As in the style sheet. */
const nameRoom = { width: boxSize.width - 20, size: 12.5, weight: 600 } as const;

/** A box of the map, as a button: what it is, and how it stands while something is lost. */
export const MapBox = memo(function MapBox({
  box,
  place,
  isMiddle,
  isSelected,
  state,
  level,
  isLost,
  select,
  press,
  centre,
}: {
  readonly box: Box;
  readonly place: Place;
  readonly isMiddle: boolean;
  readonly isSelected: boolean;
  readonly state: Standing["state"] | undefined;
  readonly level: number;
  readonly isLost: boolean;
  readonly select: (id: string) => void;
  readonly press: (event: KeyboardEvent, id: string) => void;
  readonly centre: (id: string) => void;
}) {
  const standing = state === undefined ? undefined : { state, level, isLost };
  const kind = box.members.length > 1 ? "put together" : shortKindWords(box);
  const isElement = box.members.length > 0;
  const marks = [
    styles.box,
    !isElement && box.kind !== "dark-area" && styles.foreign,
    box.kind === "dark-area" && styles.area,
    (box.isSingle === true || box.knownBy !== undefined) && styles.weighty,
    isMiddle && styles.middle,
    isSelected && styles.selected,
  ];
  if (standing !== undefined) marks.push(styles[standing.state], isLost && styles.lost);
  return (
    <g
      transform={`translate(${place.x} ${place.y})`}
      className={marks.filter((mark) => mark !== false).join(" ")}
    >
      <g aria-hidden>
        {box.members.length > 1 && (
          <rect
            className={styles.behind}
            x={4}
            y={4}
            width={place.width}
            height={place.height}
            rx={4}
          />
        )}
        <rect className={styles.ground} width={place.width} height={place.height} rx={4} />
        <rect className={styles[stripeOf[box.kind]]} width={5} height={place.height} rx={2} />
        <text className={styles.name} x={14} y={18}>
          {fitted(box.name, nameRoom)}
        </text>
        <text className={styles.about} x={14} y={34}>
          {standing === undefined || standing.state === "works"
            ? kind
            : `${kind} · ${standingWords(standing)}`}
        </text>
      </g>
      <rect
        id={`box-${box.id}`}
        role="button"
        tabIndex={0}
        aria-pressed={isSelected}
        aria-label={boxWords(box, { isMiddle, standing })}
        data-screen-only
        className={styles.button}
        width={place.width}
        height={place.height}
        rx={4}
        onClick={() => select(box.id)}
        onFocus={() => select(box.id)}
        onDoubleClick={() => centre(box.id)}
        onKeyDown={(event) => press(event, box.id)}
      >
        <title>{box.name}</title>
      </rect>
    </g>
  );
});

/** Kinds that are told apart at a glance; which it is stands in words. */
const stripeOf = {
  function: "work",
  process: "work",
  information: "work",
  service: "technology",
  application: "technology",
  infrastructure: "technology",
  site: "place",
  team: "place",
  supplier: "outside",
  partner: "outside",
  customer: "outside",
  machine: "technology",
  machines: "technology",
  "third-party": "outside",
  "dark-area": "shade",
} as const;
