import { Field, Input } from "@fluentui/react-components";
import styles from "./FindField.module.css";

/** The words that what a list shows has to have; undefined where it shows everything. */
export function FindField({
  label,
  text,
  onChange,
}: {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string | undefined) => void;
}) {
  return (
    <Field label={label} className={styles.find}>
      <Input
        type="search"
        value={text}
        onChange={(_, { value }) => onChange(value === "" ? undefined : value)}
      />
    </Field>
  );
}
