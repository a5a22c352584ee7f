import { Combobox, Field, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Delegate, delegates } from "../../../queries/delegations.ts";

/** Somebody who may come in, found by typing a part of their name or address. */
export function AccountField({
  label,
  hint,
  value,
  isFit,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: Pick<Delegate, "id" | "name"> | undefined;
  /** Who can be chosen. */
  readonly isFit: (person: Delegate) => boolean;
  readonly onChange: (person: Pick<Delegate, "id" | "name"> | undefined) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const { data } = useQuery(delegates(typed));
  const people = data?.items.filter(isFit) ?? [];
  return (
    <Field label={label} hint={hint} required={hint === undefined}>
      <Combobox
        freeform
        clearable
        inlinePopup
        placeholder="Type a part of the name or address"
        value={typed ?? value?.name ?? ""}
        selectedOptions={value === undefined ? [] : [value.id]}
        onChange={({ target }) => setTyped(target.value)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          const chosen = people.find(({ id }) => id === optionValue);
          onChange(chosen === undefined ? undefined : { id: chosen.id, name: chosen.name });
        }}
        onBlur={() => setTyped(undefined)}
      >
        {people.map(({ id, name, email }) => (
          <Option key={id} value={id} text={name}>
            {`${name}, ${email}`}
          </Option>
        ))}
        {people.length === 0 && (
          <Option disabled text="">
            Nobody who may come in has this in their name or address
          </Option>
        )}
        {data?.next !== undefined && (
          <Option disabled text="">
            There are more: type more of the name
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
