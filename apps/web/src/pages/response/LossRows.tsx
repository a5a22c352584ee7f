import { Button } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import type { Element, Incident } from "@mainstay/plan";
import { useRef } from "react";
import { pickableElements } from "../../components/pickable-elements.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { newId } from "../../server/new-id.ts";
import { firstField } from "../../ui/first-field.ts";
import { useFocusAfter } from "../../ui/use-focus-after.ts";
import styles from "./IncidentPage.module.css";
import type { MomentBounds } from "../../fields/moment-bounds.ts";
import { MomentField } from "../../fields/MomentField.tsx";
import { remainsChoices } from "./remains.ts";
import { changeLoss, type EnteredLoss, enteredLosses, removeLoss } from "./entered-losses.ts";
import type { Entered } from "./entered-restatement.ts";

/** What was lost at first: each with how far and since when, to be put right, added to and taken away. */
export function LossRows({
  elements,
  incident,
  entered,
  bounds,
  enter,
}: {
  readonly elements: readonly Element[];
  readonly incident: Incident;
  readonly entered: Entered;
  /** Between when each can have been lost. */
  readonly bounds: (loss: EnteredLoss) => MomentBounds;
  readonly enter: (entered: Entered) => void;
}) {
  const items = pickableElements(elements);
  const losses = enteredLosses(incident, entered);
  const rows = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const remove = (gone: number, id: string) => {
    enter(removeLoss(entered, id));
    focusAfter(() => {
      const { children } = rows.current ?? {};
      return firstField(children?.[gone] ?? children?.[gone - 1]);
    });
  };
  const add = () => {
    enter({ ...entered, added: [...(entered.added ?? []), { id: newId(), level: 0 }] });
    focusAfter(() => firstField(rows.current?.lastElementChild));
  };
  return (
    <fieldset className={styles.losses}>
      <legend>What was lost at first</legend>
      <div ref={rows} className={styles.rows}>
        {losses.map((loss, at) => {
          const set = (fields: Parameters<typeof changeLoss>[2]) =>
            enter(changeLoss(entered, loss.id, fields));
          const name = elements.find(({ id }) => id === loss.element)?.name ?? "Not said yet";
          return (
            <fieldset key={loss.id} aria-label={name} className={styles.loss}>
              <PickField
                label="What was lost"
                items={items}
                value={loss.element}
                onChange={(item) => item !== undefined && set({ element: item.id })}
              />
              <ChoiceField
                label="What works of it still"
                value={String(loss.level)}
                choices={remainsChoices(loss.level)}
                onChange={(chosen) => set({ level: Number(chosen ?? 0) })}
              />
              <MomentField
                label="Since when"
                value={loss.from ?? undefined}
                bounds={bounds(loss)}
                onChange={(from) => set({ from: from ?? null })}
              />
              {losses.length > 1 && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={`It was not lost: ${name}`}
                  onClick={() => remove(at, loss.id)}
                >
                  It was not lost
                </Button>
              )}
            </fieldset>
          );
        })}
      </div>
      <div>
        <Button size="small" icon={<AddRegular />} onClick={add}>
          Add what else was lost
        </Button>
      </div>
    </fieldset>
  );
}
