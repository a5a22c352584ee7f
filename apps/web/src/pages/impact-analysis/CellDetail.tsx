import type { Impact, ImpactScale } from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { MoneyField } from "../../fields/MoneyField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import type { Asking } from "./asking.ts";
import { annotate, type Cell, paint, rowsOf } from "./paint.ts";
import styles from "./groups/Group.module.css";

/** The chosen square of the grid: its rating without painting, what it costs by then, and why. */
export function CellDetail({
  scale,
  impacts,
  cell: { category, after },
  currency,
  onChange,
  draft,
}: Pick<Asking, "draft"> & {
  readonly scale: ImpactScale;
  readonly impacts: readonly Impact[];
  readonly cell: Pick<Cell, "category" | "after">;
  readonly currency: string;
  readonly onChange: (impacts: readonly Impact[]) => void;
}) {
  const written = impacts.find((one) => one.category === category && one.after === after);
  const name = rowsOf(scale, impacts).find(({ id }) => id === category)?.name ?? category;
  const field = `impacts/${category}@${after}/loss`;
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>
        {name} {after === 0 ? "at once" : `after ${shortDuration(after)}`}
      </legend>
      <div className={styles.line}>
        <ChoiceField
          label="How bad"
          value={written?.rating}
          none="As before"
          choices={scale.ratings.map((rating) => ({ value: rating, words: rating }))}
          onChange={(rating) => onChange(paint(scale, impacts, { category, after, rating }))}
        />
        <MoneyField
          label="What it costs by then"
          value={written?.loss}
          currency={currency}
          isDisabled={written === undefined}
          held={{ ...draft, field }}
          onChange={(loss) => onChange(annotate(impacts, { category, after }, { loss }))}
        />
      </div>
      <TextField
        label="Why"
        hint={written === undefined ? "Rate it first; then it can have a reason." : undefined}
        isDisabled={written === undefined}
        value={written?.reason}
        onChange={(reason) => onChange(annotate(impacts, { category, after }, { reason }))}
      />
    </fieldset>
  );
}
