import { Field, Select } from "@fluentui/react-components";

/** A choice of the form; the first says that nothing is chosen. */
export function ChoiceField({
  label,
  value,
  change,
  options,
  none,
  hint,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What it says where nothing is chosen; left out where something must be. */
  readonly none?: string;
  readonly hint?: string;
}) {
  const isKnown = value === "" || options.some((option) => option.value === value);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select value={value} onChange={(_, { value: chosen }) => change(chosen)}>
        {none !== undefined && <option value="">{none}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
