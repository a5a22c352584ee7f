import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { trainingRecords } from "@mainstay/analysis";
import { knownNow, type Plan } from "@mainstay/plan";
import * as z from "zod";
import { currentDay } from "../../components/day-words.ts";
import { useKept } from "../../drafts/use-kept.ts";
import { EditDialog } from "../../editing/EditDialog.tsx";
import { usePlanBase } from "../../editing/use-plan-base.ts";
import { completionEdit, parseShare } from "./completion-edit.ts";
import styles from "./TrainingPage.module.css";

const Entered = z.object({
  course: z.string(),
  trained: z.array(z.string()),
  on: z.string(),
  note: z.string(),
  trainer: z.string(),
  /** What each person reached, as it is typed. */
  scores: z.record(z.string(), z.string()),
});

/** Records that people were trained on a day, and what each reached where the course asks for something. */
export function CompletionDialog({
  plan,
  of,
  close,
}: {
  readonly plan: Plan;
  /** The id of the course that is chosen at first. */
  readonly of?: string;
  readonly close: () => void;
}) {
  const today = currentDay();
  const records = trainingRecords(plan, knownNow(today));
  const [entered, enter, typed] = useKept(Entered, `trained/${of ?? ""}`, {
    course: of ?? records[0]?.training.id ?? "",
    trained: [],
    on: today,
    note: "",
    trainer: "",
    scores: {},
  });
  const { course, trained, on, note, trainer, scores } = entered;
  const base = usePlanBase();
  const names = new Map<string, string>(plan.people.map(({ id, name }) => [id, name]));
  const audience = records.find(({ training }) => training.id === course)?.people ?? [];
  const chosen = records.find(({ training }) => training.id === course)?.training;
  const people = trained.map((person) => ({ person, score: parseShare(scores[person] ?? "") }));
  const isWhole =
    people.length > 0 && on !== "" && on <= today && people.every(({ score }) => score !== null);
  const edit =
    base !== undefined && isWhole
      ? completionEdit(base.before(), {
          course,
          people: people.map(({ person, score }) => ({ person, score: score ?? undefined })),
          on,
          note,
          trainer,
        })
      : [];
  return (
    <EditDialog
      title="Record who was trained"
      keptAs={`trained/${of ?? ""}`}
      edit={edit}
      base={base}
      typed={typed}
      verb="Record it"
      savedWords="It is recorded who was trained."
      done={close}
    >
      <div className={styles.fields}>
        <Field label="Course" required>
          <Select
            value={course}
            onChange={(_, { value }) => enter({ ...entered, course: value, trained: [] })}
          >
            {records.map(({ training: { id, name } }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="On which day" required>
          <Input
            type="date"
            value={on}
            max={today}
            onChange={(_, { value }) => enter({ ...entered, on: value })}
          />
        </Field>
        <fieldset className={styles.people}>
          <legend>Who was trained</legend>
          {audience.map(({ person }) => (
            <Checkbox
              key={person}
              label={names.get(person) ?? person}
              checked={trained.includes(person)}
              onChange={(_, { checked }) =>
                enter({
                  ...entered,
                  trained:
                    checked === true
                      ? [...trained, person]
                      : trained.filter((other) => other !== person),
                })
              }
            />
          ))}
        </fieldset>
        {chosen?.passMark !== undefined && trained.length > 0 && (
          <fieldset className={styles.people}>
            <legend>
              What each reached, of which {Math.round(chosen.passMark * 100)} % is to be reached
            </legend>
            {people.map(({ person, score }) => (
              <Field
                key={person}
                label={`${names.get(person) ?? person}, in %`}
                validationMessage={score === null ? "Write a number from 0 to 100." : undefined}
              >
                <Input
                  inputMode="decimal"
                  value={scores[person] ?? ""}
                  onChange={(_, { value }) =>
                    enter({ ...entered, scores: { ...scores, [person]: value } })
                  }
                />
              </Field>
            ))}
          </fieldset>
        )}
        <Field label="Taught or examined by">
          <Input
            value={trainer}
            onChange={(_, { value }) => enter({ ...entered, trainer: value })}
          />
        </Field>
        <Field label="Where or by whom, or with what result">
          <Input value={note} onChange={(_, { value }) => enter({ ...entered, note: value })} />
        </Field>
      </div>
    </EditDialog>
  );
}
