import { Button } from "@fluentui/react-components";
import { Incident, type Plan } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { causeChoices } from "../../../components/cause-words.ts";
import { shortDuration } from "../../../components/duration-words.ts";
import { currentDay } from "../../../components/day-words.ts";
import { useMayEdit } from "../../../components/record/use-may-edit.ts";
import { PlanEditDialog } from "../../../components/PlanEditDialog.tsx";
import { ContestedFields } from "../../../drafts/ContestedFields.tsx";
import { editOfForm, toForm } from "../../../drafts/form.ts";
import { useDiscard } from "../../../drafts/use-discard.ts";
import { useDraft } from "../../../drafts/use-draft.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DayField } from "../../../fields/DayField.tsx";
import { LinesField } from "../../../fields/LinesField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Table } from "../../../ui/Table.tsx";
import styles from "../IncidentPage.module.css";
import { filledIn } from "./filled-in.ts";
import { GravityFields } from "./GravityFields.tsx";
import { ToldField } from "./ToldField.tsx";
import { reviewFieldWords } from "./review-field-words.ts";
import { withFields } from "./review-fields.ts";

const kind = { collection: "incidents", schema: Incident } as const;

/** The questions of a review, with what is known already; kept on this device until it is saved. */
export function ReviewForm({
  plan,
  revision,
  before,
  begun,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly before: Incident;
  readonly begun: Incident;
}) {
  const navigate = useNavigate();
  const mayEdit = useMayEdit(plan);
  const draft = useDraft(kind, { record: before, revision });
  const discard = useDiscard();
  const [isSaving, setIsSaving] = useState(false);
  const incident = filledIn({ before, begun, drafted: draft.record });
  const set = (fields: Parameters<typeof withFields>[1]) =>
    draft.change(withFields(incident, fields));
  const reviewed = { ...incident, reviewed: incident.reviewed ?? currentDay() };
  const edit = editOfForm("incidents", {
    before: toForm("incidents", before),
    after: toForm("incidents", reviewed),
  });
  return (
    <div className={styles.page}>
      <ContestedFields draft={draft} wordsOf={reviewFieldWords} />
      <div className={styles.column}>
        <Panel title="What happened">
          <div className={styles.form}>
            <TextField
              label="What happened, and to whom"
              rows={3}
              value={incident.description}
              onChange={(description) => set({ description })}
            />
            <TextField
              label="What users felt"
              hint="What those who depend on you could not do, and how they noticed"
              rows={2}
              value={incident.userImpact}
              onChange={(userImpact) => set({ userImpact })}
            />
            <TextField
              label="Scope"
              hint="Who and what was hit, and what was not"
              rows={2}
              value={incident.scope}
              onChange={(scope) => set({ scope })}
            />
          </div>
        </Panel>
        <Panel title="How grave it was, and when">
          <GravityFields plan={plan} incident={incident} held={draft} set={set} />
        </Panel>
      </div>
      <div className={styles.column}>
        <Panel title="Who outside was told">
          <ToldField incident={incident} held={draft} set={set} />
        </Panel>
        <Panel title="What it came from, and what was done">
          <div className={styles.form}>
            <TextField
              label="What it came from"
              hint="What, not who"
              rows={3}
              value={incident.cause}
              onChange={(cause) => set({ cause })}
            />
            <ChoiceField
              label="Kind of cause"
              none="Not said"
              value={incident.causeClass}
              choices={causeChoices}
              onChange={(causeClass) => set({ causeClass })}
            />
            <LinesField
              label="What was done about it"
              values={incident.actionsTaken}
              onChange={(actionsTaken) => set({ actionsTaken })}
            />
          </div>
        </Panel>
        <Panel title="What was learnt">
          <div className={styles.form}>
            <LinesField
              label="What worked"
              values={incident.worked}
              onChange={(worked) => set({ worked })}
            />
            <LinesField
              label="What surprised"
              values={incident.surprised}
              onChange={(surprised) => set({ surprised })}
            />
            <LinesField
              label="Assumptions that were wrong"
              values={incident.wrong}
              onChange={(wrong) => set({ wrong })}
            />
            <LinesField
              label="What comes next"
              hint="One a line; what is followed up becomes an action"
              values={incident.nextSteps}
              onChange={(nextSteps) => set({ nextSteps })}
            />
            <DayField
              label="Gone through on"
              value={reviewed.reviewed}
              onChange={(day) => set({ reviewed: day })}
            />
          </div>
        </Panel>
        <Panel title="How long it took to come back" aside="from the journal">
          <Achieved plan={plan} incident={incident} />
        </Panel>
      </div>
      {mayEdit && (
        <div className={styles.wide}>
          <Button
            appearance="primary"
            disabled={draft.contested.length > 0 || Object.keys(draft.texts).length > 0}
            onClick={() => setIsSaving(true)}
          >
            See what it changes, and save
          </Button>{" "}
          <Button onClick={() => discard(draft)}>Begin again</Button>
        </div>
      )}
      {isSaving && (
        <PlanEditDialog
          planned={{
            title: `Review of ${before.name}`,
            about: "The review becomes part of the plan, with the times that were really reached.",
            edit,
            verb: "Save the review",
            savedWords: "The review is in the plan.",
          }}
          close={(isSaved) => {
            setIsSaving(false);
            if (!isSaved) return;
            draft.forget();
            void navigate({ to: "/actions", search: { incident: before.id } });
          }}
        />
      )}
    </div>
  );
}

function Achieved({ plan, incident }: { readonly plan: Plan; readonly incident: Incident }) {
  const { achieved = [] } = incident;
  if (achieved.length === 0) return <p>Nothing was reported back while it lasted.</p>;
  const known = new Map<string, Plan["elements"][number]>(
    plan.elements.map((one) => [one.id, one]),
  );
  return (
    <Table
      caption="How long it took to come back"
      columns={[{ name: "What" }, { name: "Took" }, { name: "The plan says" }]}
    >
      {achieved.map(({ element, time }) => {
        const claim = known.get(element)?.recovery?.time;
        return (
          <tr key={element}>
            <td>{known.get(element)?.name ?? element}</td>
            <td>{shortDuration(time)}</td>
            <td>{claim === undefined ? "nothing" : shortDuration(claim)}</td>
          </tr>
        );
      })}
    </Table>
  );
}
