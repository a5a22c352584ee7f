import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { use, useRef } from "react";
import { firstField } from "../ui/first-field.ts";
import { useFocusAfter } from "../ui/use-focus-after.ts";
import type { FieldWords } from "./ParsedField.tsx";
import { type Pickable, PickField } from "./PickField.tsx";
import { ReadOnly } from "./read-only.ts";
import styles from "./PickListField.module.css";

/** Several of many: what is chosen stands above, each with a way to take it out. */
export function PickListField<Item extends Pickable>({
  label,
  hint,
  isDisabled = false,
  values,
  items,
  onChange,
}: FieldWords & {
  readonly values: readonly Item["id"][];
  readonly items: readonly Item[];
  readonly onChange: (values: readonly Item["id"][]) => void;
}) {
  const isReadOnly = use(ReadOnly);
  const focusAfter = useFocusAfter();
  const field = useRef<HTMLDivElement>(null);
  const chosen = values.map((id) => items.find((item) => item.id === id) ?? { id, name: id });
  return (
    <div ref={field} className={styles.field}>
      {isReadOnly && chosen.length === 0 && <span>{label}: nothing</span>}
      {chosen.length > 0 && <span aria-hidden>{label}</span>}
      {chosen.length > 0 && (
        <ul aria-label={label} className={styles.list}>
          {chosen.map(({ id, name }) => (
            <li key={id} className={styles.item}>
              {name}
              {!isReadOnly && (
                <Button
                  size="small"
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={`Take out ${name}`}
                  disabled={isDisabled}
                  onClick={() => {
                    onChange(values.filter((value) => value !== id));
                    focusAfter(() => firstField(field.current));
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <PickField
          label={chosen.length === 0 ? label : `${label}: add`}
          hint={hint}
          isDisabled={isDisabled}
          value={undefined}
          items={items.filter(({ id }) => !values.includes(id))}
          onChange={(item) => item !== undefined && onChange([...values, item.id])}
        />
      )}
    </div>
  );
}
