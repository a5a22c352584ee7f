import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { FieldWords } from "./ParsedField.tsx";

/** Several sentences, one a line; blank lines are none. */
export function LinesField({
  label,
  hint = "One a line",
  values,
  onChange,
}: FieldWords & {
  readonly values: readonly string[] | undefined;
  readonly onChange: (values: readonly string[] | undefined) => void;
}) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label} hint={hint}>
      <Textarea
        rows={3}
        resize="vertical"
        value={typed ?? (values ?? []).join("\n")}
        onChange={(_, { value }) => {
          setTyped(value);
          const lines = value.split("\n").filter((line) => line.trim() !== "");
          onChange(lines.length === 0 ? undefined : lines.map((line) => line.trim()));
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
}
