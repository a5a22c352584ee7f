import { type EvidenceKind, mapClasses } from "@mainstay/analysis";
import type { RefObject } from "react";
import { dayWords } from "../../components/instant-words.ts";
import { classWords, evidenceKindWords } from "./class-words.ts";
import styles from "./MatrixPicture.module.css";
import type { Matrix } from "./matrix.ts";
import { markMeanings } from "./mark-meanings.ts";
import { PictureBlock } from "./PictureBlock.tsx";
import { pictureBlocks } from "./picture-blocks.ts";
import { blockWidth, pictureSize } from "./picture-size.ts";

/** The map as a drawing to be saved: what the table shows, with a title that says what it is. Nobody sees it on the page. */
export function MatrixPicture({
  matrix: { units, rows, counts },
  evidence,
  organisation,
  usageOf,
  drawing,
}: {
  readonly matrix: Matrix;
  readonly evidence: EvidenceKind | undefined;
  readonly organisation: string | undefined;
  /** The instant of which the usage is; undefined where none was read. */
  readonly usageOf: string | undefined;
  readonly drawing: RefObject<SVGSVGElement | null>;
}) {
  const { edge, head, top, row, foot, overhang } = pictureSize;
  const one = blockWidth(units.length);
  const blocks = pictureBlocks(rows, { width: one, top: head + top, row });
  const width = edge + blocks.length * one + overhang;
  const height = head + top + (blocks[0]?.length ?? 0) * row + foot;
  const classes = mapClasses.map((name) => `${counts[name]} ${classWords[name].toLowerCase()}`);
  return (
    <div className={styles.away} aria-hidden>
      <svg ref={drawing} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <text className={styles.title} x={edge} y={32}>
          Application map{organisation === undefined ? "" : ` of ${organisation}`}
        </text>
        <text className={styles.text} x={edge} y={54}>
          {classes.join(" · ")}
        </text>
        <text className={styles.text} x={edge} y={72}>
          {evidence === undefined ? "By all evidence" : evidenceKindWords[evidence]}
          {usageOf === undefined ? "" : `, usage as of ${dayWords(usageOf)}`}
        </text>
        {blocks.map((block, at) => (
          <g key={block[0]?.id ?? ""} transform={`translate(${edge + at * one} ${head})`}>
            <PictureBlock units={units} rows={block} />
          </g>
        ))}
        <text className={styles.text} x={edge} y={height - 12}>
          {markMeanings}
        </text>
      </svg>
    </div>
  );
}
