import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import styles from "../admin.module.css";
import { auditActions } from "./audit-actions.ts";
import { AuditView } from "./audit-view.ts";

/** What the audit is narrowed down by; each choice is in the address. */
export function AuditFilters({
  view,
  show,
}: {
  readonly view: AuditView;
  readonly show: (view: AuditView) => void;
}) {
  const set = (name: keyof AuditView, value: string) =>
    show(AuditView.parse({ ...view, after: undefined, [name]: value === "" ? undefined : value }));
  const isNarrowed = Object.values({ ...view, after: undefined }).some(
    (value) => value !== undefined,
  );
  return (
    <div className={styles.filters} role="group" aria-label="Filters">
      <Field label="What" className={styles.narrow}>
        <Select value={view.action ?? ""} onChange={(_, { value }) => set("action", value)}>
          <option value="">Anything</option>
          {Object.entries(auditActions).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <EnteredText label="Find words" value={view.text} set={(value) => set("text", value)} />
      <EnteredText
        label="Who, whole name"
        value={view.actor}
        set={(value) => set("actor", value)}
      />
      <EnteredText
        label="About, whole"
        value={view.subject}
        set={(value) => set("subject", value)}
      />
      <Field label="From" className={styles.narrow}>
        <Input
          type="date"
          value={view.from ?? ""}
          onChange={(_, { value }) => set("from", value)}
        />
      </Field>
      <Field label="Until" className={styles.narrow}>
        <Input
          type="date"
          value={view.until ?? ""}
          onChange={(_, { value }) => set("until", value)}
        />
      </Field>
      {isNarrowed && (
        <Button appearance="subtle" onClick={() => show({})}>
          Clear
        </Button>
      )}
    </div>
  );
}

/** A text that is looked for once it is entered, not with each letter. */
function EnteredText({
  label,
  value = "",
  set,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly set: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const enter = () => typed.trim() !== value && set(typed.trim());
  return (
    <form
      className={styles.narrow}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <Field label={label}>
        <Input
          type="search"
          value={typed}
          onChange={(_, { value: text }) => setTyped(text)}
          onBlur={enter}
        />
      </Field>
    </form>
  );
}
