import { Field, Input } from "@fluentui/react-components";
import type { FieldWords } from "./ParsedField.tsx";

/** A day of the calendar. */
export function DayField({
  label,
  hint,
  isDisabled = false,
  value,
  onChange,
}: FieldWords & {
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}) {
  return (
    <Field label={label} hint={hint}>
      <Input
        type="date"
        max="9999-12-31"
        disabled={isDisabled}
        value={value ?? ""}
        onChange={(_, { value: day }) =>
          onChange(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined)
        }
      />
    </Field>
  );
}
