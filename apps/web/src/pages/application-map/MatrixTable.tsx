import { percentWords } from "../../components/time-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import type { ApplicationMapView } from "./application-map-view.ts";
import { classWords } from "./class-words.ts";
import styles from "./MatrixTable.module.css";
import type { Matrix, MatrixRow, Use } from "./matrix.ts";
import { SortableHeader } from "./SortableHeader.tsx";
import type { Asked } from "./UseDialog.tsx";
import { cellWords, useSentences } from "./use-words.ts";

/** Services against units; each mark opens its reason. */
export function MatrixTable({
  matrix: { units, rows },
  view,
  change,
  ask,
}: {
  readonly matrix: Matrix;
  readonly view: ApplicationMapView;
  readonly change: (part: Partial<ApplicationMapView>) => void;
  /** Asks for the reason of a mark. */
  readonly ask: (asked: Asked) => void;
}) {
  const sorting = { view, change };
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Services against units">
      <table className={styles.table}>
        <caption className={styles.unseen}>Services against units</caption>
        <thead>
          <tr>
            <SortableHeader name="name" {...sorting}>
              Service
            </SortableHeader>
            <SortableHeader name="class" {...sorting}>
              Class
            </SortableHeader>
            <SortableHeader name="units" {...sorting}>
              Units
            </SortableHeader>
            <SortableHeader name="share" {...sorting}>
              People
            </SortableHeader>
            {units.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.unit}>
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={styles.name}>
                <ServiceName row={row} />
              </th>
              <td>
                <span className={`${styles.class} ${styles[row.class]}`}>
                  {classWords[row.class]}
                </span>
              </td>
              <td className={styles.number}>{row.uses.size}</td>
              <td className={styles.number}>{percentWords(Math.round(row.share * 100) / 100)}</td>
              {units.map(({ id, name }) => (
                <Cell
                  key={id}
                  use={row.uses.get(id)}
                  label={`${name}, ${row.name}`}
                  ask={(use) => ask({ service: row, unit: { id, name }, use })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ServiceName({ row: { id, name, inPlan } }: { readonly row: MatrixRow }) {
  if (!inPlan) return <span className={styles.outside}>{name} (not in the plan)</span>;
  return (
    <AppLink to="/elements/$id" params={{ id }}>
      {name}
    </AppLink>
  );
}

function Cell({
  use,
  label,
  ask,
}: {
  readonly use: Use | undefined;
  readonly label: string;
  readonly ask: (use: Use) => void;
}) {
  if (use === undefined) return <td className={styles.cell} />;
  const words = cellWords(use);
  const strength =
    use.declared !== undefined || use.active !== undefined ? styles.used : styles.licensed;
  return (
    <td className={`${styles.cell} ${strength}`}>
      <button
        type="button"
        className={styles.mark}
        // With what is seen, so that who speaks it reaches the button.
        aria-label={`${label}: ${useSentences(use).join(" ")} ${words}`}
        onClick={() => ask(use)}
      >
        {words}
      </button>
    </td>
  );
}
