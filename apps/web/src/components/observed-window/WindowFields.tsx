import { Button, Field, Select } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { MomentField } from "../../fields/MomentField.tsx";
import styles from "./WindowFields.module.css";
import { type Span, spans, spanWords, type WindowView, windowAt } from "./window-view.ts";

const backwards = "It has to end after it begins.";

/** Chooses a window of what was observed: one until now, or from one instant until another. */
export function WindowFields({
  label,
  view,
  standard = "week",
  choose,
}: {
  readonly label: string;
  readonly view: WindowView;
  /** What is shown where the view says nothing. */
  readonly standard?: Span;
  readonly choose: (view: WindowView) => void;
}) {
  const isChosen = view.from !== undefined;
  return (
    <div className={styles.fields}>
      <Field label={label}>
        <Select
          value={isChosen ? "chosen" : (view.span ?? standard)}
          onChange={(_, { value }) => {
            const span = spans.find((one) => one === value);
            if (span !== undefined) choose({ span });
            else {
              const now = new Date();
              const { from } = windowAt({ span: standard, ...view }, now);
              choose({ from, until: now.toISOString() });
            }
          }}
        >
          {spans.map((span) => (
            <option key={span} value={span}>
              {spanWords[span]}
            </option>
          ))}
          <option value="chosen">from … until …</option>
        </Select>
      </Field>
      {isChosen && (
        <Instants key={`${view.from} ${view.until}`} label={label} view={view} choose={choose} />
      )}
    </div>
  );
}

function Instants({
  label,
  view,
  choose,
}: {
  readonly label: string;
  readonly view: WindowView;
  readonly choose: (view: WindowView) => void;
}) {
  const [from, setFrom] = useState(view.from);
  const [until, setUntil] = useState(view.until);
  const isBackwards = from !== undefined && until !== undefined && from >= until;
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (from !== undefined && !isBackwards) choose({ from, until });
  };
  return (
    <form className={styles.fields} onSubmit={show} aria-label={`${label}: from until`}>
      <MomentField label="From" value={from} onChange={setFrom} />
      <MomentField
        label="Until"
        value={until}
        bounds={isBackwards ? { latest: { at: "1970-01-01T00:00:00Z", otherwise: backwards } } : {}}
        onChange={setUntil}
      />
      <Button type="submit" disabledFocusable={from === undefined || isBackwards}>
        Show
      </Button>
    </form>
  );
}
