import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { ImpactScale } from "@mainstay/plan";
import { useId } from "react";
import styles from "./Brush.module.css";

/** Which rating is painted. */
export function Brush({
  scale: { ratings, unacceptable },
  brush,
  onChoose,
  onUndo,
}: {
  readonly scale: ImpactScale;
  readonly brush: string | undefined;
  readonly onChoose: (rating: string | undefined) => void;
  readonly onUndo: (() => void) | undefined;
}) {
  const name = useId();
  const limit = ratings.indexOf(unacceptable);
  const choices = [...ratings, undefined];
  return (
    <div className={styles.line}>
      <fieldset className={styles.brush}>
        <legend className={styles.legend}>Paint with</legend>
        {choices.map((rating, at) => (
          <label
            key={rating ?? ""}
            className={styles.choice}
            ref={(node) =>
              node?.style.setProperty(
                "--depth",
                rating === undefined ? "0" : String((at + 1) / ratings.length),
              )
            }
          >
            <input
              type="radio"
              name={name}
              checked={rating === brush}
              onChange={() => onChoose(rating)}
            />
            {rating ?? "Nothing"}
            {rating !== undefined && at >= limit && (
              <span className={styles.mark}> unacceptable</span>
            )}
          </label>
        ))}
      </fieldset>
      <Button
        size="small"
        icon={<ArrowUndoRegular />}
        disabled={onUndo === undefined}
        onClick={onUndo}
      >
        Take back
      </Button>
    </div>
  );
}
