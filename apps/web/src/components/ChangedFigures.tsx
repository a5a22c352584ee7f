import styles from "./ChangedFigures.module.css";

/** A figure of which less is better, and what it becomes if something is done. */
export type ChangedFigure = {
  readonly label: string;
  readonly value: number;
  /** Undefined where nothing is done. */
  readonly becomes: number | undefined;
  readonly unit?: string;
};

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** What something comes to in a few figures, and what becomes of each. */
export function ChangedFigures({ figures }: { readonly figures: readonly ChangedFigure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, becomes, unit = "" }) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd>
            <span className={becomes === undefined ? "" : styles.former}>
              {whole.format(value)}
              {unit}
            </span>
            {becomes !== undefined && (
              <>
                <span aria-label="becomes"> → </span>
                <span
                  className={becomes < value ? styles.better : becomes > value ? styles.worse : ""}
                >
                  {whole.format(becomes)}
                  {unit}
                  {becomes < value && <span className={styles.unseen}> (better)</span>}
                  {becomes > value && <span className={styles.unseen}> (worse)</span>}
                </span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
