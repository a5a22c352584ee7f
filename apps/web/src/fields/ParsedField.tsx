import { Field, Input, Textarea } from "@fluentui/react-components";
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
  rows,
  onChange,
  held: { texts, hold, field },
}: FieldWords & {
  readonly value: Value | undefined;
  readonly written: (value: Value) => string;
  readonly parse: (text: string) => Value | undefined;
  /** What is said of a text that is not understood. */
  readonly problem: (text: string) => string;
  /** For a long text. */
  readonly rows?: number;
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
  const shared = {
    value: shown,
    placeholder,
    disabled: isDisabled && !isReadOnly,
    readOnly: isReadOnly,
    onChange: (_: unknown, { value: text }: { readonly value: string }) => onType(text),
    onBlur: () => setTyped(undefined),
  };
  return (
    <Field
      label={label}
      hint={hint}
      validationState={isWrong ? "error" : "none"}
      validationMessage={isWrong ? problem(kept) : undefined}
    >
      {rows === undefined ? (
        <Input {...shared} />
      ) : (
        <Textarea {...shared} rows={rows} resize="vertical" />
      )}
    </Field>
  );
}
