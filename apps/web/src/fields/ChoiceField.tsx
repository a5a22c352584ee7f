import { Field, Input, Select } from "@fluentui/react-components";
import { use } from "react";
import type { FieldWords } from "./ParsedField.tsx";
import { ReadOnly } from "./read-only.ts";

/** One of a few. */
export function ChoiceField<Value extends string>({
  label,
  hint,
  isDisabled = false,
  value,
  choices,
  none,
  onChange,
}: FieldWords & {
  readonly value: Value | undefined;
  readonly choices: readonly { readonly value: Value; readonly words: string }[];
  /** What choosing nothing is called; left out where something has to be chosen. */
  readonly none?: string;
  readonly onChange: (value: Value | undefined) => void;
}) {
  if (use(ReadOnly)) {
    const words = choices.find((choice) => choice.value === value)?.words ?? none ?? "";
    return (
      <Field label={label}>
        <Input readOnly value={words} />
      </Field>
    );
  }
  return (
    <Field label={label} hint={hint}>
      <Select
        value={value ?? ""}
        disabled={isDisabled}
        onChange={(_, { value: chosen }) =>
          onChange(
            chosen === value ? value : choices.find((choice) => choice.value === chosen)?.value,
          )
        }
      >
        {(none !== undefined || value === undefined) && (
          <option value="">{none ?? "Choose"}</option>
        )}
        {value !== undefined && !choices.some((choice) => choice.value === value) && (
          <option value={value}>{value}</option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
