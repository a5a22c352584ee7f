import { memo } from "react";
import type { Line } from "../drawn/drawn.ts";
import type { Point } from "../layout/placed.ts";
import styles from "./MapLine.module.css";

/** A dependency of the map. The table and the details tell it in words. */
export const MapLine = memo(function MapLine({
  line,
  corners,
  emphasis,
}: {
  readonly line: Line;
  readonly corners: readonly Point[];
  /** Whether it belongs to what is selected, while something is. */
  readonly emphasis: "none" | "strong" | "weak";
}) {
  const end = corners.at(-1);
  if (end === undefined) return null;
  const marks = [styles.line, styles[emphasis], styles[lookOf(line)]].join(" ");
  return (
    <g className={marks}>
      <path className={styles.course} d={`M${corners.map(({ x, y }) => `${x} ${y}`).join("L")}`} />
      <path className={styles.tip} d={`M${end.x} ${end.y}l-7 -3.5v7z`} />
    </g>
  );
});

/** How a line is drawn: by what was seen of it, by its evidence, and whether it is needed to be restored alone. */
function lookOf({ evidence, ways, agreement }: Line) {
  if (agreement === "surprise" || agreement === "unseen") return agreement;
  if (agreement === "seen" || agreement === "implied") return "seen";
  if (evidence.length > 0 && evidence.every((one) => one === "observed")) return "observed";
  const needs = ways.flatMap((way) => way.needs);
  if (needs.length === 0) return "indirect";
  return needs.every((need) => need.for === "recover") ? "recover" : "declared";
}
