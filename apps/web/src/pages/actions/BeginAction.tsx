import { Action, describeEdit, PersonId, type Plan } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import * as z from "zod";
import { editLineWords } from "../../components/edit-line-words.ts";
import { BeginRecord } from "../../components/record/BeginRecord.tsx";
import { useAddRecord } from "../../components/record/use-add-record.ts";
import { useKept } from "../../drafts/use-kept.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { DayField } from "../../fields/DayField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { findingsOfExercise, findingsOfIncident } from "./findings-of.ts";
import type { Found } from "./found.ts";

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
  /** Which of what the source found, in its words. */
  found: z.string().optional(),
  finding: z.string().optional(),
  owner: PersonId.optional(),
  due: z.string().optional(),
});

/** Begins an action: what is to be done, what was found, who does it and by when; with the edit that follows from what was found. */
export function BeginAction({ plan, from }: { readonly plan: Plan; readonly from: Source }) {
  const navigate = useNavigate();
  const add = useAddRecord();
  const sources = sourcesOf(plan);
  const { exercise, incident, finding: given, about } = from;
  const start = useMemo(
    () => ({ source: addressOf({ exercise, incident }), found: given, finding: given }),
    [exercise, incident, given],
  );
  const [begun, keep, typed] = useKept(Begun, `begin/action/${JSON.stringify(from)}`, start);
  const { source, finding, owner, due } = begun;
  const chosen = sources.find(({ id }) => id === source);
  const findings = useMemo(() => findingsAt(plan, source), [plan, source]);
  const found = findings.find(({ words }) => words === begun.found);
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
          about: about ?? found?.about,
          changes: found?.changes === undefined ? undefined : [...found.changes],
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
        onChange={(item) => keep({ ...begun, source: item?.id, found: undefined })}
      />
      {findings.length > 0 && (
        <ChoiceField
          label="What it found"
          none="Something else"
          value={found?.words}
          choices={findings.map(({ words }) => ({ value: words, words }))}
          onChange={(words) => keep(choosing(begun, words))}
        />
      )}
      {found?.changes !== undefined && <ProposedEdit plan={plan} found={found} />}
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

/** Takes over the words of what is chosen, unless others were written in their place. */
function choosing(begun: z.output<typeof Begun>, found: string | undefined) {
  const { finding = "" } = begun;
  const isOwn = finding.trim() !== "" && finding !== begun.found;
  return { ...begun, found, finding: isOwn ? finding : found };
}

/** What the action will propose, to be changed as long as it is open. */
function ProposedEdit({ plan, found }: { readonly plan: Plan; readonly found: Found }) {
  const lines = useMemo(() => describeEdit(plan, found.changes ?? []), [plan, found]);
  return (
    <div>
      It proposes:
      <ul>
        {lines.map((line, at) => (
          <li key={at}>{editLineWords(line)}</li>
        ))}
      </ul>
    </div>
  );
}

function addressOf({ exercise, incident }: Source): string | undefined {
  if (exercise !== undefined) return `exercises/${exercise}`;
  return incident === undefined ? undefined : `incidents/${incident}`;
}

function sourcesOf({ exercises, incidents }: Plan) {
  return [
    ...incidents.map(({ id, name }) => ({
      id: `incidents/${id}`,
      record: id,
      field: "incident",
      name,
      about: "incident",
    })),
    ...exercises.map(({ id, name }) => ({
      id: `exercises/${id}`,
      record: id,
      field: "exercise",
      name,
      about: "exercise",
    })),
  ];
}

function findingsAt(plan: Plan, source: string | undefined): readonly Found[] {
  const incident = plan.incidents.find(({ id }) => `incidents/${id}` === source);
  if (incident !== undefined) return findingsOfIncident(plan, incident);
  const exercise = plan.exercises.find(({ id }) => `exercises/${id}` === source);
  return exercise === undefined ? [] : findingsOfExercise(plan, exercise);
}
