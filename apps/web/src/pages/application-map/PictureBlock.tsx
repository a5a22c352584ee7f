import { classWords } from "./class-words.ts";
import styles from "./MatrixPicture.module.css";
import type { Matrix, MatrixRow } from "./matrix.ts";
import { blockWidth, pictureSize } from "./picture-size.ts";
import { cellWords } from "./use-words.ts";

const { row: rowHeight, name, class: classWidth, cell, top, gap } = pictureSize;
const left = name + classWidth;

/** Some rows of the picture, under the names of the units. */
export function PictureBlock({ units, rows }: Pick<Matrix, "units" | "rows">) {
  return (
    <>
      {units.map((unit, at) => (
        <g
          key={unit.id}
          transform={`translate(${left + (at + 0.6) * cell} ${top - 8}) rotate(-50)`}
        >
          <text className={styles.text}>{unit.name}</text>
        </g>
      ))}
      {rows.map((row, at) => (
        <g key={row.id} transform={`translate(0 ${top + at * rowHeight})`}>
          <PictureRow units={units} row={row} />
        </g>
      ))}
    </>
  );
}

function PictureRow({ units, row }: { readonly units: Matrix["units"]; readonly row: MatrixRow }) {
  return (
    <>
      <line
        className={styles.rule}
        x1={0}
        y1={rowHeight}
        x2={blockWidth(units.length) - gap}
        y2={rowHeight}
      />
      <text className={styles.text} x={0} y={14}>
        {row.name}
      </text>
      <rect className={styles[row.class]} x={name} y={4} width={5} height={12} />
      <text className={styles.text} x={name + 10} y={14}>
        {classWords[row.class]}
      </text>
      {units.map(({ id }, column) => {
        const use = row.uses.get(id);
        if (use === undefined) return null;
        const x = left + column * cell;
        const isUsed = use.declared !== undefined || use.active !== undefined;
        return (
          <g key={id}>
            <rect
              className={isUsed ? styles.used : styles.licensed}
              x={x + 1}
              y={1}
              width={cell - 2}
              height={rowHeight - 2}
              rx={2}
            />
            <text className={styles.mark} x={x + cell / 2} y={14}>
              {cellWords(use)}
            </text>
          </g>
        );
      })}
    </>
  );
}
