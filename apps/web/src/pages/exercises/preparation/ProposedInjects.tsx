import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import type { PreparationDocument } from "@mainstay/api";
import { type Exercise, Inject, parseDuration, type Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as z from "zod";
import { shortDurationText } from "../../../components/duration-words.ts";
import { PlanEditDialog } from "../../../components/PlanEditDialog.tsx";
import { useKept } from "../../../drafts/use-kept.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import { exerciseEdit } from "../exercise-edit.ts";
import { comesBy } from "../inject-words.ts";
import { preparationQuery } from "./preparation-query.ts";
import { whyProposed } from "./why-proposed.ts";
import styles from "../ExercisePage.module.css";

const Length = z.string();
const LeftOut = z.array(z.string());
const nothing: readonly string[] = [];

type Proposed = PreparationDocument["injects"][number];

/** What the scenario would have the players notice, to be taken over into the exercise; asked for where it has injects already. */
export function ProposedInjects({
  plan,
  exercise,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
}) {
  const [isAsked, setIsAsked] = useState((exercise.injects ?? []).length === 0);
  return (
    <Panel title="What the scenario would have them notice">
      {isAsked ? (
        <Proposals plan={plan} exercise={exercise} />
      ) : (
        <Button onClick={() => setIsAsked(true)}>Look what more there is to tell</Button>
      )}
    </Panel>
  );
}

function Proposals({ plan, exercise }: { readonly plan: Plan; readonly exercise: Exercise }) {
  const [written, setWritten] = useKept(Length, `injects/${exercise.id}/length`, "2h");
  const lasts = parseDuration(written.trim()) === undefined ? undefined : written.trim();
  const query = useQuery(preparationQuery(exercise.id, lasts));
  const taken = new Set<string>(exercise.injects?.map(({ id }) => id));
  return (
    <>
      <Field
        label="How long the exercise takes"
        hint="What happens later in the scenario is told sooner; write 2h, or 90m"
        validationState={lasts === undefined ? "error" : "none"}
        validationMessage={
          lasts === undefined ? "This is no length of time: write 2h, or 90m." : undefined
        }
      >
        <Input value={written} onChange={(_, { value }) => setWritten(value)} />
      </Field>
      <Asked query={query} waiting="Playing the scenario">
        {({ injects }) => (
          <Choice
            key={injects.map(({ inject }) => inject.id).join()}
            plan={plan}
            exercise={exercise}
            proposed={injects.filter(({ inject }) => !taken.has(inject.id))}
          />
        )}
      </Asked>
    </>
  );
}

function Choice({
  plan,
  exercise,
  proposed,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly proposed: readonly Proposed[];
}) {
  const [leftOut, setLeftOut, { forget }] = useKept(
    LeftOut,
    `injects/${exercise.id}/left-out`,
    nothing,
  );
  const [isAdding, setIsAdding] = useState(false);
  const chosen = proposed.filter(({ inject }) => !leftOut.includes(inject.id));
  if (proposed.length === 0)
    return <p className={styles.quiet}>All of it is among what the players are told.</p>;
  const injects = [
    ...(exercise.injects ?? []),
    ...chosen.map(({ inject }) => Inject.parse(inject)),
  ].toSorted((one, other) => one.after - other.after);
  return (
    <>
      <Table
        caption="Proposed injects"
        columns={[
          { name: "Take over", isUnseen: true },
          { name: "After", isNumber: true },
          { name: "Told" },
          { name: "Expected", isMinor: true },
        ]}
      >
        {proposed.map((one) => (
          <tr key={one.inject.id}>
            <td>
              <Checkbox
                aria-label={`Take over: ${one.inject.what}`}
                checked={!leftOut.includes(one.inject.id)}
                onChange={(_, { checked }) => {
                  const others = leftOut.filter((id) => id !== one.inject.id);
                  setLeftOut(checked === true ? others : [...others, one.inject.id]);
                }}
              />
            </td>
            <td className={cells.number}>{shortDurationText(one.inject.after)}</td>
            <td>
              {one.inject.what}
              <div className={cells.quiet}>{comesBy(plan, Inject.parse(one.inject))}</div>
              <div className={cells.quiet}>{whyProposed(plan, one)}</div>
            </td>
            <td className={cells.minor}>{one.inject.expect}</td>
          </tr>
        ))}
      </Table>
      <div className={styles.acts}>
        <Button disabled={chosen.length === 0} onClick={() => setIsAdding(true)}>
          Take over {chosen.length}
        </Button>
      </div>
      {isAdding && (
        <PlanEditDialog
          planned={{
            title: "Take over what the scenario would have them notice",
            about: "Each can be edited afterwards.",
            edit: exerciseEdit(exercise, { ...exercise, injects }),
            verb: "Take over",
            savedWords: `${chosen.length === 1 ? "One inject was" : `${chosen.length} injects were`} taken over.`,
          }}
          close={(isSaved) => {
            if (isSaved) forget();
            setIsAdding(false);
          }}
        />
      )}
    </>
  );
}
