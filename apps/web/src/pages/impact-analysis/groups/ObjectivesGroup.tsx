import { getElementAssessment } from "@mainstay/api";
import { defaultCriticalities } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { shortDurationText } from "../../../components/duration-words.ts";
import { scaleWords } from "../../../components/kind-words.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DurationField } from "../../../fields/DurationField.tsx";
import { ShareField } from "../../../fields/ShareField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import { planQuery } from "../../../queries/plan-query.ts";
import { ask } from "../../../server/server.ts";
import { writtenDuration } from "../../../components/duration-words.ts";
import { adjustmentIn, type Adjustment, withAdjustment } from "../adjustment.ts";
import { type Asking, answered } from "../asking.ts";
import { ProposedObjectives } from "../ProposedObjectives.tsx";
import { calculateObjectives, defaultImpactScale } from "@mainstay/plan";
import { Source } from "./Source.tsx";
import { TakeOver } from "./TakeOver.tsx";
import styles from "./Group.module.css";

/** What the grid gives, and what is asked for instead and why. */
export function ObjectivesGroup({ asking }: { readonly asking: Asking }) {
  const { plan, analysis, draft, isClosed } = asking;
  const adjustment = adjustmentIn(analysis, draft.texts);
  const set = (change: Partial<Adjustment>) => withAdjustment(draft, { ...adjustment, ...change });
  const scale = plan.organisation.impactScale ?? defaultImpactScale;
  const { mtpd, rto } = calculateObjectives(scale, analysis);
  const { reason, ...values } = adjustment;
  const needsReason = Object.values(values).some((value) => value !== undefined) && reason === "";
  return (
    <div className={styles.group}>
      <ProposedObjectives plan={plan} analysis={analysis} />
      <ChoiceField
        label="How critical is it for the organisation?"
        isDisabled={isClosed}
        value={analysis.criticality}
        none="Not said"
        choices={(plan.organisation.criticalities ?? defaultCriticalities).map((level) => ({
          value: level,
          words: scaleWords(level),
        }))}
        onChange={(criticality) => draft.change(answered(analysis, { criticality }))}
      />
      <TakeOver
        asking={asking}
        field="criticality"
        words={({ criticality }) => criticality && `${scaleWords(criticality)}.`}
      />
      <fieldset className={styles.part}>
        <legend className={styles.legend}>Is it different from what the grid gives?</legend>
        <p className={styles.quiet}>Leave a field empty to keep what the grid gives.</p>
        <div className={styles.line}>
          <DurationField
            label="Back within (RTO)"
            placeholder={
              rto === undefined ? "such as 4h" : `${writtenDuration(rto.value)} by the grid`
            }
            isDisabled={isClosed}
            value={values.rto}
            held={{ ...draft, field: "adjusted/rto" }}
            onChange={(changed) => set({ rto: changed })}
          />
          <DurationField
            label="Cannot stay away longer than (MTPD)"
            placeholder={
              mtpd === undefined ? "such as 1d" : `${writtenDuration(mtpd.value)} by the grid`
            }
            isDisabled={isClosed}
            value={values.mtpd}
            held={{ ...draft, field: "adjusted/mtpd" }}
            onChange={(changed) => set({ mtpd: changed })}
          />
          <DurationField
            label="How much recent work may be lost? (RPO)"
            hint="What could be entered again, such as 4h"
            isDisabled={isClosed}
            value={values.rpo}
            held={{ ...draft, field: "adjusted/rpo" }}
            onChange={(changed) => set({ rpo: changed })}
          />
          <ShareField
            label="How much of it has to work at least? (MBCO)"
            hint="100 % if all of it"
            isDisabled={isClosed}
            value={values.mbco}
            held={{ ...draft, field: "adjusted/mbco" }}
            onChange={(changed) => set({ mbco: changed })}
          />
        </div>
        <TextField
          label="Why?"
          hint={
            needsReason
              ? "What you entered counts once it has a reason; until then it is kept on this device."
              : "Whoever approves it, and whoever reads it next year, will want to know."
          }
          rows={2}
          isDisabled={isClosed}
          value={reason === "" ? undefined : reason}
          onChange={(text) => set({ reason: text ?? "" })}
        />
        <Source asking={asking} of={["adjusted"]} />
      </fieldset>
      <TakeOver
        asking={asking}
        field="adjusted"
        words={({ adjusted }) =>
          adjusted?.rto === undefined
            ? undefined
            : `back within ${writtenDuration(adjusted.rto)}, because: ${adjusted.reason}`
        }
      />
      <Today asking={asking} />
    </div>
  );
}

/** What the plan asks and can do now, so that one sees what an answer would change. */
function Today({ asking: { analysis, plan } }: { readonly asking: Asking }) {
  const { element } = analysis;
  const { data } = useQuery(
    planQuery(["assessment", element], () => ask(getElementAssessment, { path: { element } })),
  );
  if (data === undefined) return null;
  const nameOf = (id: string) => plan.elements.find((one) => one.id === id)?.name ?? id;
  const { required, requiredBy, capability } = data;
  return (
    <p className={styles.quiet}>
      Today the plan asks for it within {shortDurationText(required)}
      {requiredBy !== null && requiredBy !== element && ` because of ${nameOf(requiredBy)}`}, and{" "}
      {capability === null
        ? "does not say how long bringing it back takes."
        : `bringing it back takes ${shortDurationText(capability)}.`}
    </p>
  );
}
