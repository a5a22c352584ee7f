import { Action, PersonId, type Plan } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import * as z from "zod";
import { BeginRecord } from "../../components/record/BeginRecord.tsx";
import { useAddRecord } from "../../components/record/use-add-record.ts";
import { useKept } from "../../drafts/use-kept.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { DayField } from "../../fields/DayField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { findingsOfExercise, findingsOfIncident } from "./findings-of.ts";

/** Where an action comes from: what found it, and what it is about. */
export type Source = {
  readonly exercise?: string | undefined;
  readonly incident?: string | undefined;
  readonly finding?: string | undefined;
  readonly about?: string | undefined;
};

/** What is entered of an action that is begun. */
const Begun = z.object({
  source: z.string().optional(),
  finding: z.string().optional(),
  owner: PersonId.optional(),
  due: z.string().optional(),
});

/** Begins an action: what is to be done, what was found, who does it and by when. */
export function BeginAction({ plan, from }: { readonly plan: Plan; readonly from: Source }) {
  const navigate = useNavigate();
  const add = useAddRecord();
  const sources = sourcesOf(plan);
  const { exercise, incident, finding: found, about } = from;
  const start = useMemo(
    () => ({ source: addressOf({ exercise, incident }), finding: found }),
    [exercise, incident, found],
  );
  const [begun, keep, typed] = useKept(Begun, `begin/action/${JSON.stringify(from)}`, start);
  const { source, finding, owner, due } = begun;
  const chosen = sources.find(({ id }) => id === source);
  const begin = async (name: string) => {
    const id = await add({
      collection: "actions",
      name,
      reason: `Began the action ${name}`,
      savedWords: `The action “${name}” is begun.`,
      toRecord: (own) =>
        Action.parse({
          id: own,
          name,
          status: "open",
          finding,
          owner,
          due,
          about,
          ...(chosen === undefined ? {} : { [chosen.field]: chosen.record }),
        }),
    });
    await navigate({ to: "/actions/$id", params: { id }, search: { edit: true } });
  };
  return (
    <BeginRecord
      title="A new action"
      placeholder="such as Print the numbers of the hubs"
      typed={typed}
      begin={begin}
    >
      <PickField
        label="Found by"
        items={sources}
        value={source}
        onChange={(item) => keep({ ...begun, source: item?.id })}
      />
      {chosen !== undefined && chosen.findings.length > 0 && (
        <ChoiceField
          label="What it found"
          none="Something else"
          value={chosen.findings.includes(finding ?? "") ? finding : undefined}
          choices={chosen.findings.map((words) => ({ value: words, words }))}
          onChange={(words) => keep({ ...begun, finding: words })}
        />
      )}
      <TextField
        label="What was found, and why it matters"
        rows={2}
        value={finding}
        onChange={(words) => keep({ ...begun, finding: words })}
      />
      <PickField
        label="Who does it"
        items={plan.people}
        value={owner}
        onChange={(item) => keep({ ...begun, owner: item?.id })}
      />
      <DayField label="By" value={due} onChange={(day) => keep({ ...begun, due: day })} />
    </BeginRecord>
  );
}

function addressOf({ exercise, incident }: Source): string | undefined {
  if (exercise !== undefined) return `exercises/${exercise}`;
  return incident === undefined ? undefined : `incidents/${incident}`;
}

function sourcesOf({ exercises, incidents }: Plan) {
  return [
    ...incidents.map((incident) => ({
      id: `incidents/${incident.id}`,
      record: incident.id,
      field: "incident",
      name: incident.name,
      about: "incident",
      findings: findingsOfIncident(incident),
    })),
    ...exercises.map((exercise) => ({
      id: `exercises/${exercise.id}`,
      record: exercise.id,
      field: "exercise",
      name: exercise.name,
      about: "exercise",
      findings: findingsOfExercise(exercise),
    })),
  ];
}
