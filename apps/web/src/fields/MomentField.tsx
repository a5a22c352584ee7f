import { Field, Input } from "@fluentui/react-components";
import { localMinute, toInstant } from "./local-minute.ts";
import { type MomentBounds, momentFault } from "./moment-bounds.ts";

/** An instant, entered by the clock of whoever enters it; says what is wrong with one that cannot be. */
export function MomentField({
  label,
  hint,
  value,
  bounds = {},
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  readonly bounds?: MomentBounds;
  readonly onChange: (instant: string | undefined) => void;
}) {
  const fault = momentFault(value, bounds);
  return (
    <Field
      label={label}
      hint={hint}
      validationState={fault === undefined ? "none" : "error"}
      validationMessage={fault}
    >
      <Input
        type="datetime-local"
        value={value === undefined ? "" : localMinute(new Date(value))}
        onChange={(_, { value: typed }) => onChange(toInstant(typed))}
      />
    </Field>
  );
}
