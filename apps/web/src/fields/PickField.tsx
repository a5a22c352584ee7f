import { Combobox, Field, Input, Option } from "@fluentui/react-components";
import { use, useState } from "react";
import type { FieldWords } from "./ParsedField.tsx";
import { ReadOnly } from "./read-only.ts";

/** Something that can be picked from a long list. */
export type Pickable = { readonly id: string; readonly name: string; readonly about?: string };

const mostShown = 40;

/** One of many, found by typing a part of its name. */
export function PickField<Item extends Pickable>({
  label,
  hint,
  placeholder = "Type a part of the name",
  isDisabled = false,
  value,
  items,
  onChange,
}: FieldWords & {
  readonly value: string | undefined;
  readonly items: readonly Item[];
  readonly onChange: (item: Item | undefined) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const chosen = items.find(({ id }) => id === value);
  if (use(ReadOnly)) {
    return (
      <Field label={label}>
        <Input readOnly value={chosen?.name ?? value ?? "Not said"} />
      </Field>
    );
  }
  const found = typed === undefined ? items : items.filter((item) => isFound(item, typed));
  return (
    <Field label={label} hint={hint}>
      <Combobox
        freeform
        clearable
        inlinePopup
        placeholder={placeholder}
        disabled={isDisabled}
        value={typed ?? chosen?.name ?? value ?? ""}
        selectedOptions={value === undefined ? [] : [value]}
        onChange={({ target }) => setTyped(target.value)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          onChange(items.find(({ id }) => id === optionValue));
        }}
        onBlur={() => setTyped(undefined)}
      >
        {found.slice(0, mostShown).map(({ id, name, about }) => (
          <Option key={id} value={id} text={name}>
            {about === undefined ? name : `${name}, ${about}`}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled text="">
            Nothing has this in its name
          </Option>
        )}
        {found.length > mostShown && (
          <Option
            disabled
            text=""
          >{`${found.length - mostShown} more: type more of the name`}</Option>
        )}
      </Combobox>
    </Field>
  );
}

function isFound({ id, name, about = "" }: Pickable, typed: string): boolean {
  const text = `${name} ${id} ${about}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
