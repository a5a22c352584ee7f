import type { EvidenceKind } from "@mainstay/analysis";
import type { RefObject } from "react";
import { classWords, evidenceKindWords } from "./class-words.ts";
import styles from "./MatrixPicture.module.css";
import type { Matrix } from "./matrix.ts";
import { cellWords } from "./use-words.ts";

const size = {
  row: 20,
  name: 250,
  class: 110,
  cell: 46,
  top: 190,
  edge: 16,
  foot: 30,
  overhang: 80,
} as const;

/** The map as a drawing to be saved: what the table shows, with a title that says what it is. Nobody sees it on the page. */
export function MatrixPicture({
  matrix: { units, rows, counts },
  evidence,
  organisation,
  drawing,
}: {
  readonly matrix: Matrix;
  readonly evidence: EvidenceKind | undefined;
  readonly organisation: string | undefined;
  readonly drawing: RefObject<SVGSVGElement | null>;
}) {
  const left = size.edge + size.name + size.class;
  const width = left + units.length * size.cell + size.overhang;
  const height = size.top + rows.length * size.row + size.foot;
  const summary = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  return (
    <div className={styles.away} aria-hidden>
      <svg ref={drawing} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <text className={styles.title} x={size.edge} y={32}>
          Application map{organisation === undefined ? "" : ` of ${organisation}`}
        </text>
        <text className={styles.text} x={size.edge} y={52}>
          {summary.join(", ")}
        </text>
        <text className={styles.text} x={size.edge} y={70}>
          {evidence === undefined ? "By all evidence" : evidenceKindWords[evidence]}
        </text>
        {units.map(({ id, name }, at) => (
          <g
            key={id}
            transform={`translate(${left + (at + 0.6) * size.cell} ${size.top - 8}) rotate(-60)`}
          >
            <text className={styles.text}>{name}</text>
          </g>
        ))}
        {rows.map((row, at) => (
          <g key={row.id} transform={`translate(0 ${size.top + at * size.row})`}>
            <line
              className={styles.rule}
              x1={size.edge}
              y1={size.row}
              x2={width - size.edge}
              y2={size.row}
            />
            <text className={styles.text} x={size.edge} y={14}>
              {row.name}
            </text>
            <rect
              className={styles[row.class]}
              x={size.edge + size.name}
              y={4}
              width={5}
              height={12}
            />
            <text className={styles.text} x={size.edge + size.name + 10} y={14}>
              {classWords[row.class]}
            </text>
            {units.map(({ id }, column) => {
              const use = row.uses.get(id);
              if (use === undefined) return null;
              const x = left + column * size.cell;
              const isUsed = use.declared !== null || use.active !== null;
              return (
                <g key={id}>
                  <rect
                    className={isUsed ? styles.used : styles.licensed}
                    x={x + 1}
                    y={1}
                    width={size.cell - 2}
                    height={size.row - 2}
                    rx={2}
                  />
                  <text className={styles.mark} x={x + size.cell / 2} y={14}>
                    {cellWords(use)}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
        <text className={styles.text} x={size.edge} y={height - 10}>
          ● work rests on it ○ only technology rests on it 71 % of its people are active (83 %) have
          a licence
        </text>
      </svg>
    </div>
  );
}
