import { type Incident, longestEntry, type Plan } from "@mainstay/plan";
import { useKept } from "../../drafts/use-kept.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { useNow } from "../../ui/use-now.ts";
import type { Act } from "./act.ts";
import styles from "./IncidentPage.module.css";
import { LossRows } from "./LossRows.tsx";
import { MomentField } from "../../fields/MomentField.tsx";
import { isPossible, type KnownOfIncident, restatementBounds } from "./restatement-bounds.ts";
import { Entered } from "./entered-restatement.ts";
import { restatementOf } from "./restatement-of.ts";
import { severities } from "./severity-words.ts";

const nothing: Entered = {};

/** Puts an incident right that was declared otherwise, by its journal: how grave it is, who leads, when it was what, what was lost. */
export function RestateDialog({
  incident,
  reported,
  plan,
  act,
  close,
}: {
  readonly incident: Incident;
  /** What its journal says by now of what was lost. */
  readonly reported: KnownOfIncident["reported"];
  readonly plan: Plan;
  readonly act: Act;
  readonly close: () => void;
}) {
  const [entered, enter, typed] = useKept(Entered, `restate/${incident.id}`, nothing);
  const known = { incident, reported, now: useNow() };
  const shown = { ...incident, ...entered };
  const bounds = restatementBounds(known, entered);
  const says = restatementOf(incident, entered);
  const { text } = entered;
  return (
    <ActDialog
      title="Put the incident right"
      verb="Put it right"
      isReady={says !== undefined && isPossible(known, entered)}
      typed={typed}
      act={async () => {
        if (says === undefined) return;
        act({ kind: "restated", says, ...(text === undefined ? {} : { text }) });
      }}
      close={close}
    >
      <div className={styles.form}>
        <p className={styles.quiet}>
          What was reported since it was declared is withdrawn in the timeline instead. This is
          written there too, and everything is worked out anew.
        </p>
        <ChoiceField
          label="How grave it is"
          none="Not said"
          value={shown.severity ?? undefined}
          choices={severities}
          onChange={(severity) => enter({ ...entered, severity: severity ?? null })}
        />
        <PickField
          label="Who leads the response"
          items={plan.people}
          value={shown.leader ?? undefined}
          onChange={(person) => enter({ ...entered, leader: person?.id ?? null })}
        />
        <MomentField
          label="Began"
          value={shown.began ?? undefined}
          bounds={bounds.began}
          onChange={(began) => enter({ ...entered, began: began ?? null })}
        />
        <MomentField
          label="Noticed"
          value={shown.detected ?? undefined}
          bounds={bounds.detected}
          onChange={(detected) => enter({ ...entered, detected: detected ?? null })}
        />
        <MomentField
          label="Procedures began"
          value={shown.activated ?? undefined}
          bounds={bounds.activated}
          onChange={(activated) => enter({ ...entered, activated: activated ?? null })}
        />
        <LossRows
          elements={plan.elements}
          incident={incident}
          entered={entered}
          bounds={bounds.lost}
          enter={enter}
        />
        <TextField
          most={longestEntry}
          label="Why, or how it is known"
          rows={2}
          value={text}
          onChange={(words) => enter({ ...entered, text: words })}
        />
      </div>
    </ActDialog>
  );
}
