import { memo } from "react";
import type { Agreement, Line } from "../drawn/drawn.ts";
import type { Point } from "../layout/placed.ts";
import styles from "./MapLine.module.css";

/** Whether something was seen of a line that can be told. */
export function wasSeen({ ways }: Pick<Line, "ways">): boolean {
  return ways.some(({ relation }) => relation !== undefined);
}

/** A dependency of the map. The table and the details tell it in words. */
export const MapLine = memo(function MapLine({
  line,
  corners,
  emphasis,
  select,
}: {
  readonly line: Line;
  readonly corners: readonly Point[];
  /** Whether it belongs to what is selected, while something is. */
  readonly emphasis: "none" | "strong" | "weak";
  readonly select: (line: string) => void;
}) {
  const end = corners.at(-1);
  if (end === undefined) return null;
  const look = lookOf(line);
  const marks = [styles.line, styles[emphasis], styles[look]].join(" ");
  const course = `M${corners.map(({ x, y }) => `${x} ${y}`).join("L")}`;
  return (
    <g className={marks}>
      <path className={styles.course} d={course} />
      <path
        className={styles.tip}
        d={`M${end.x} ${end.y}${tips[look === "failing" ? look : "usual"]}`}
      />
      {wasSeen(line) && (
        // Without the mouse what is beside the map leads to the same.
        <path
          aria-hidden
          data-screen-only
          className={styles.hit}
          d={course}
          onClick={() => select(line.id)}
        />
      )}
    </g>
  );
});

/** What never comes through ends in a cross. */
const tips = { usual: "l-7 -3.5v7z", failing: "m-2 -4l-8 8m0 -8l8 8" };

/** What a line looks like by what was seen of it; of the others the plan says. */
const looks: Readonly<Partial<Record<Agreement, string>>> = {
  surprise: "surprise",
  "leans-undeclared": "surprise",
  failing: "failing",
  unseen: "unseen",
  seen: "seen",
  implied: "seen",
  leans: "seen",
  serves: "seen",
};

/** How a line is drawn: by what was seen of it, by its evidence, and whether it is needed to be restored alone. */
function lookOf({ evidence, ways, agreement }: Line) {
  const seen = agreement === undefined ? undefined : looks[agreement];
  if (seen !== undefined) return seen;
  if (evidence.length > 0 && evidence.every((one) => one === "observed")) return "observed";
  const needs = ways.flatMap((way) => way.needs);
  if (needs.length === 0) return "indirect";
  return needs.every((need) => need.for === "recover") ? "recover" : "declared";
}
