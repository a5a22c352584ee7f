import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AnyDraft } from "../../drafts/use-draft.ts";
import { useAnnounce } from "../../ui/LiveRegion.tsx";
import { fieldLayout } from "./RecordEditor.tsx";
import styles from "./RowsField.module.css";

/** The items of a list of a record in their order, each with its fields; each can be moved and removed. */
export function RowsField<Row>({
  field,
  noun,
  rows,
  least = 0,
  held,
  children,
  onChange,
}: {
  /** The name of the list, under which half-typed texts of its items are held, as `steps/2/takes`. */
  readonly field: string;
  /** What an item is called in a sentence, such as `step`. */
  readonly noun: string;
  readonly rows: readonly Row[];
  /** So many have to stay. */
  readonly least?: number;
  readonly held: Pick<AnyDraft, "texts" | "hold">;
  /** The fields of an item. */
  readonly children: (row: Row, at: number) => ReactNode;
  readonly onChange: (rows: readonly Row[]) => void;
}) {
  const announce = useAnnounce();
  const title = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  const rearrange = (changed: readonly Row[], words: string) => {
    // What is half typed is kept by the place of its item, and would turn up at another.
    for (const name of Object.keys(held.texts)) {
      if (name.startsWith(`${field}/`)) held.hold(name, undefined);
    }
    onChange(changed);
    announce(words);
  };
  const move = (from: number, to: number) =>
    rearrange(
      rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1)),
      `${title} ${from + 1} is ${noun} ${to + 1} now`,
    );
  return (
    <ol className={styles.rows}>
      {rows.map((row, at) => (
        <li key={`${at}`}>
          <fieldset className={styles.row} aria-label={`${title} ${at + 1}`}>
            <div className={styles.head}>
              <strong>
                {title} {at + 1}
              </strong>
              <span className={fieldLayout.buttons}>
                <Button
                  size="small"
                  disabled={at === 0}
                  aria-label={`Move ${noun} ${at + 1} up`}
                  onClick={() => move(at, at - 1)}
                >
                  Up
                </Button>
                <Button
                  size="small"
                  disabled={at === rows.length - 1}
                  aria-label={`Move ${noun} ${at + 1} down`}
                  onClick={() => move(at, at + 1)}
                >
                  Down
                </Button>
                <Button
                  size="small"
                  disabled={rows.length <= least}
                  aria-label={`Remove ${noun} ${at + 1}`}
                  onClick={() => rearrange(rows.toSpliced(at, 1), `${title} ${at + 1} was removed`)}
                >
                  Remove
                </Button>
              </span>
            </div>
            {children(row, at)}
          </fieldset>
        </li>
      ))}
    </ol>
  );
}
