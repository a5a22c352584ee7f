import { Field, Input, Textarea } from "@fluentui/react-components";

/** A text of the form, with what is wrong with it. */
export function TextField({
  label,
  value,
  change,
  problem,
  hint,
  placeholder,
  isLong = false,
  isRequired = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
}) {
  const shared = {
    value,
    ...(placeholder === undefined ? {} : { placeholder }),
    onChange: (_: unknown, { value: typed }: { readonly value: string }) => change(typed),
  };
  return (
    <Field
      label={label}
      required={isRequired}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      {isLong ? <Textarea {...shared} resize="vertical" rows={3} /> : <Input {...shared} />}
    </Field>
  );
}
