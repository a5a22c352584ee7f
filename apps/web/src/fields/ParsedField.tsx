import { Field, Input } from "@fluentui/react-components";
import { use, useState } from "react";
import type { Held } from "./held.ts";
import { ReadOnly } from "./read-only.ts";

/** What every field has. */
export type FieldWords = {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
};

/**
 * A field whose text stands for a value. What is not understood is kept as it was typed and said, and the value stays as it
 * was; nothing written is no value.
 */
export function ParsedField<Value>({
  label,
  hint,
  placeholder,
  isDisabled = false,
  value,
  written,
  parse,
  problem,
  onChange,
  held: { texts, hold, field },
}: FieldWords & {
  readonly value: Value | undefined;
  readonly written: (value: Value) => string;
  readonly parse: (text: string) => Value | undefined;
  /** What is said of a text that is not understood. */
  readonly problem: (text: string) => string;
  readonly onChange: (value: Value | undefined) => void;
  readonly held: Held;
}) {
  const isReadOnly = use(ReadOnly);
  const [typed, setTyped] = useState<string>();
  const kept = texts[field];
  const shown = typed ?? kept ?? (value === undefined ? "" : written(value));
  const isWrong = kept !== undefined && typed === undefined;
  const onType = (text: string) => {
    setTyped(text);
    const parsed = parse(text.trim());
    const isBlank = text.trim() === "";
    hold(field, isBlank || parsed !== undefined ? undefined : text);
    if (isBlank || parsed !== undefined) onChange(parsed);
  };
  return (
    <Field
      label={label}
      hint={hint}
      validationState={isWrong ? "error" : "none"}
      validationMessage={isWrong ? problem(kept) : undefined}
    >
      <Input
        value={shown}
        placeholder={placeholder}
        disabled={isDisabled && !isReadOnly}
        readOnly={isReadOnly}
        onChange={(_, { value: text }) => onType(text)}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
}
