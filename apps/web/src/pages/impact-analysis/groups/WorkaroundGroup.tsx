import { Button } from "@fluentui/react-components";
import { useKeptText } from "../../../drafts/use-kept.ts";
import { DurationField } from "../../../fields/DurationField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { useRemoval } from "../../../fields/use-removal.ts";
import { type Asking, answered } from "../asking.ts";
import { Source } from "./Source.tsx";
import { TakeOver } from "./TakeOver.tsx";
import styles from "./Group.module.css";

/** How work goes on while it is lost, for how long, and when a loss would hurt most. */
export function WorkaroundGroup({ asking }: { readonly asking: Asking }) {
  const { analysis, draft, isClosed } = asking;
  const { workaround } = analysis;
  return (
    <div className={styles.group}>
      <TextField
        label="How does work go on while it is lost?"
        hint="By hand, on paper, by telephone, by somebody else. Empty if it does not."
        rows={3}
        isDisabled={isClosed}
        value={workaround?.description}
        onChange={(description) =>
          draft.change(
            answered(analysis, {
              workaround: description === undefined ? undefined : { ...workaround, description },
            }),
          )
        }
      />
      <DurationField
        label="For how long is that good enough?"
        placeholder="such as 8h"
        isDisabled={isClosed || workaround === undefined}
        value={workaround?.holds}
        held={{ ...draft, field: "workaround/holds" }}
        onChange={(holds) => {
          if (workaround === undefined) return;
          const { description } = workaround;
          const changed = holds === undefined ? { description } : { description, holds };
          draft.change(answered(analysis, { workaround: changed }));
        }}
      />
      <Source asking={asking} of={["workaround"]} />
      <TakeOver
        asking={asking}
        field="workaround"
        words={(other) => other.workaround?.description}
      />
      <Peaks asking={asking} />
    </div>
  );
}

function Peaks({ asking }: { readonly asking: Asking }) {
  const { analysis, draft, isClosed } = asking;
  const peaks = analysis.peaks ?? [];
  const [when, setWhen, { forget: forgetWhen }] = useKeptText(`peak/${analysis.id}`);
  const { list, without } = useRemoval<HTMLUListElement>("peaks", draft);
  const set = (changed: typeof peaks) =>
    draft.change(answered(analysis, { peaks: changed.length === 0 ? undefined : changed }));
  const add = () => {
    if (when.trim() === "") return;
    set([...peaks, { when }]);
    forgetWhen();
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>When would losing it hurt most?</legend>
      <ul ref={list} className={styles.list}>
        {peaks.map((peak, at) => (
          <li key={`${at}`} className={styles.row}>
            <div className={styles.line}>
              <NeededTextField
                label="When"
                value={peak.when}
                missing="Say when, or remove it."
                held={{ ...draft, field: `peaks/${at}/when` }}
                onChange={(changed) => set(peaks.with(at, { ...peak, when: changed }))}
              />
              <TextField
                label="Why then"
                value={peak.reason}
                onChange={(reason) =>
                  set(
                    peaks.with(
                      at,
                      reason === undefined ? { when: peak.when } : { ...peak, reason },
                    ),
                  )
                }
              />
            </div>
            {!isClosed && (
              <Button
                aria-label={`Remove ${peak.when}`}
                onClick={() => set([...without(peaks, at)])}
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
            label="Another time"
            placeholder="such as the last working day of a month"
            value={when}
            onChange={(text = "") => setWhen(text)}
          />
          <Button disabledFocusable={when.trim() === ""} onClick={add}>
            Add
          </Button>
        </div>
      )}
      <Source asking={asking} of={["peaks"]} />
    </fieldset>
  );
}
