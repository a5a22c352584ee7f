import type { Drawn, Neighbourhood } from "./drawn/drawn.ts";
import styles from "./WhatIsGrouped.module.css";

/** How much is drawn, and what was put together or left out so that the map can be read. */
export function WhatIsGrouped({
  drawn: { boxes, lines },
  leftOut,
}: {
  readonly drawn: Drawn;
  readonly leftOut: Neighbourhood["leftOut"];
}) {
  const elements = boxes.reduce((sum, { members }) => sum + members.length, 0);
  const together = boxes.filter(({ members }) => members.length > 1);
  const hidden = together.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <p className={styles.words} role="status">
      {elements} elements in {boxes.length} boxes, {lines.length} lines.
      {together.length > 0 &&
        ` To keep it readable, ${hidden} of them are put together in ${together.length} ${together.length === 1 ? "box" : "boxes"}: ${together.map(({ name }) => name).join(", ")}. The table lists each; fewer hops or kinds, or more boxes, show them one by one.`}
      {leftOut.total > 0 &&
        ` ${leftOut.total} further ones within these hops are left out altogether: take fewer hops or kinds.`}
    </p>
  );
}
