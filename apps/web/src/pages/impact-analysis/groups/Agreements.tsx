import { Button } from "@fluentui/react-components";
import { useKeptText } from "../../../drafts/use-kept.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { useRemoval } from "../../../fields/use-removal.ts";
import { type Asking, answered } from "../asking.ts";
import { Source } from "./Source.tsx";
import styles from "./Group.module.css";

const kinds = [
  {
    value: "external sla",
    words: "To somebody outside (service level)",
    kind: "sla",
    side: "external",
  },
  {
    value: "internal sla",
    words: "To another unit (service level)",
    kind: "sla",
    side: "internal",
  },
  {
    value: "internal ola",
    words: "Between units that work together",
    kind: "ola",
    side: "internal",
  },
  {
    value: "external ola",
    words: "With a supplier that works along",
    kind: "ola",
    side: "external",
  },
] as const;

/** What was promised, to whom. */
export function Agreements({ asking }: { readonly asking: Asking }) {
  const { analysis, draft, isClosed } = asking;
  const agreements = analysis.agreements ?? [];
  const [level, setLevel, { forget: forgetLevel }] = useKeptText(`agreement/${analysis.id}`);
  const { list, without } = useRemoval<HTMLUListElement>("agreements", draft);
  const set = (changed: typeof agreements) =>
    draft.change(answered(analysis, { agreements: changed.length === 0 ? undefined : changed }));
  const add = () => {
    if (level.trim() === "") return;
    set([...agreements, { kind: "sla", side: "external", level }]);
    forgetLevel();
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>What was promised to whom?</legend>
      <ul ref={list} className={styles.list}>
        {agreements.map((agreement, at) => (
          <li key={`${at}`} className={styles.row}>
            <div className={styles.line}>
              <NeededTextField
                label="What"
                value={agreement.level}
                missing="Say what was promised, or remove it."
                held={{ ...draft, field: `agreements/${at}/level` }}
                onChange={(changed) => set(agreements.with(at, { ...agreement, level: changed }))}
              />
              <TextField
                label="To whom"
                value={agreement.with}
                onChange={(whom) => {
                  const { with: _, ...others } = agreement;
                  set(agreements.with(at, whom === undefined ? others : { ...others, with: whom }));
                }}
              />
              <ChoiceField
                label="Kind"
                value={`${agreement.side} ${agreement.kind}` as const}
                choices={kinds}
                onChange={(value) => {
                  const chosen = kinds.find((one) => one.value === value);
                  if (chosen === undefined) return;
                  const { kind, side } = chosen;
                  set(agreements.with(at, { ...agreement, kind, side }));
                }}
              />
            </div>
            {!isClosed && (
              <Button
                aria-label={`Remove ${agreement.level}`}
                onClick={() => set([...without(agreements, at)])}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isClosed && (
        <div className={styles.row}>
          <TextField
            label="Another promise"
            placeholder="such as an answer within four hours"
            value={level}
            onChange={(text = "") => setLevel(text)}
          />
          <Button disabledFocusable={level.trim() === ""} onClick={add}>
            Add
          </Button>
        </div>
      )}
      <Source asking={asking} of={["agreements"]} />
    </fieldset>
  );
}
