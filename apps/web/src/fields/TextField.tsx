import { Field, Input, Textarea } from "@fluentui/react-components";
import { use, useState } from "react";
import type { Held } from "./held.ts";
import { ReadOnly } from "./read-only.ts";
import type { FieldWords } from "./ParsedField.tsx";

/** A text; blank is none. Give `rows` for a long one. */
export function TextField({
  label,
  hint,
  placeholder,
  isDisabled = false,
  value,
  onChange,
  rows,
  most,
}: FieldWords & {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly rows?: number;
  /** How many characters it has at most; any number if left out. */
  readonly most?: number;
}) {
  const isReadOnly = use(ReadOnly);
  const [typed, setTyped] = useState<string>();
  const shared = {
    value: typed ?? value ?? "",
    placeholder,
    maxLength: most,
    disabled: isDisabled && !isReadOnly,
    readOnly: isReadOnly,
    onChange: (_: unknown, { value: text }: { readonly value: string }) => {
      setTyped(text);
      onChange(text.trim() === "" ? undefined : text);
    },
    onBlur: () => setTyped(undefined),
  };
  return (
    <Field label={label} hint={hint}>
      {rows === undefined ? (
        <Input {...shared} />
      ) : (
        <Textarea {...shared} rows={rows} resize="vertical" />
      )}
    </Field>
  );
}

/** A text that has to be there: while it is blank, what was there before stays and it is said. */
export function NeededTextField({
  label,
  hint,
  value,
  onChange,
  rows,
  missing,
  held: { texts, hold, field },
}: FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  /** What is said while it is blank. */
  readonly missing: string;
  readonly held: Held;
}) {
  const isReadOnly = use(ReadOnly);
  const kept = texts[field];
  const shared = {
    readOnly: isReadOnly,
    value: kept ?? value,
    onChange: (_: unknown, { value: text }: { readonly value: string }) => {
      const isBlank = text.trim() === "";
      hold(field, isBlank ? text : undefined);
      if (!isBlank) onChange(text);
    },
  };
  return (
    <Field
      label={label}
      hint={hint}
      required
      validationState={kept === undefined ? "none" : "error"}
      validationMessage={kept === undefined ? undefined : missing}
    >
      {rows === undefined ? (
        <Input {...shared} />
      ) : (
        <Textarea {...shared} rows={rows} resize="vertical" />
      )}
    </Field>
  );
}
