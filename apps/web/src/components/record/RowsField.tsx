import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { AnyDraft } from "../../drafts/use-draft.ts";
import { movedTexts } from "../../fields/moved-texts.ts";
import { useRemoval } from "../../fields/use-removal.ts";
import { firstField } from "../../ui/first-field.ts";
import { useAnnounce } from "../../ui/LiveRegion.tsx";
import { useFocusAfter } from "../../ui/use-focus-after.ts";
import { fieldLayout } from "./RecordEditor.tsx";
import styles from "./RowsField.module.css";

/** How an item is added that is empty at first. */
export type AddRow<Row> = {
  /** What the button says. */
  readonly words: string;
  /** The item, with `notYet` for what it needs. */
  readonly row: () => Row;
  /** Which of its fields that is. */
  readonly needs: string;
};

/** The items of a list of a record in their order, each with its fields; each can be moved and removed. */
export function RowsField<Row>({
  field,
  noun,
  rows,
  least = 0,
  held,
  add,
  below,
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
  /** Left out where items are added otherwise. */
  readonly add?: AddRow<NoInfer<Row>>;
  /** What stands below the items, such as a field by which others are added. */
  readonly below?: ReactNode;
  /** The fields of an item. */
  readonly children: (row: Row, at: number) => ReactNode;
  readonly onChange: (rows: readonly Row[]) => void;
}) {
  const announce = useAnnounce();
  const focusAfter = useFocusAfter();
  const { list, without } = useRemoval<HTMLOListElement>(field, held);
  const title = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  const rowAt = (at: number) => list.current?.children[at];
  const move = (from: number, to: number) => {
    const placeOf = (at: number) => (at === from ? to : at === to ? from : at);
    for (const [name, text] of movedTexts(held.texts, field, placeOf)) held.hold(name, text);
    onChange(rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1)));
    announce(`${title} ${from + 1} is ${noun} ${to + 1} now`);
    const mover = (way: "up" | "down") =>
      rowAt(to)?.querySelector<HTMLElement>(`[aria-label$=" ${way}"]:not(:disabled)`);
    focusAfter(() => (to < from ? (mover("up") ?? mover("down")) : (mover("down") ?? mover("up"))));
  };
  const remove = (at: number) => {
    onChange(without(rows, at));
    announce(`${title} ${at + 1} was removed`);
  };
  const append = ({ row, needs }: AddRow<Row>) => {
    onChange([...rows, row()]);
    held.hold(`${field}/${rows.length}/${needs}`, "");
    announce(`${title} ${rows.length + 1} was added`);
    focusAfter(() => firstField(rowAt(rows.length)));
  };
  return (
    <>
      <ol ref={list} className={styles.rows}>
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
                    onClick={() => remove(at)}
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
      <div>
        {add !== undefined && (
          <Button icon={<AddRegular />} onClick={() => append(add)}>
            {add.words}
          </Button>
        )}
        {below}
      </div>
    </>
  );
}
