import { Field, Input, Select } from "@fluentui/react-components";
import type { ProposalsDocument } from "@mainstay/api";
import { addDays } from "@mainstay/plan";
import * as z from "zod";
import { currentDay } from "../../../components/day-words.ts";
import { methods } from "../../../components/method-words.ts";
import { useKept } from "../../../drafts/use-kept.ts";
import { EditDialog } from "../../../editing/EditDialog.tsx";
import { usePlanBase } from "../../../editing/use-plan-base.ts";
import styles from "../ProgrammePage.module.css";
import { exerciseEdit } from "./exercise-edit.ts";

const Planned = z.object({
  name: z.string(),
  date: z.string(),
  method: z.enum(methods.map(({ value }) => value)),
});

type Planned = z.output<typeof Planned>;

/** Plans an exercise of what is proposed; what is no scenario yet becomes one. */
export function PlanExerciseDialog({
  proposal,
  saved,
  close,
}: {
  readonly proposal: ProposalsDocument["items"][number];
  /** Told when it was saved, also where the dialog was closed before. */
  readonly saved: () => void;
  readonly close: () => void;
}) {
  const today = currentDay();
  const keptAs = `plan-exercise/${proposal.source}/${proposal.name}`;
  const [planned, plan, typed] = useKept<Planned>(Planned, keptAs, {
    name: proposal.source === "cut" ? `Without ${proposal.name}` : proposal.name,
    date: addDays(today, 28),
    method: "tabletop",
  });
  const { name, date, method } = planned;
  const base = usePlanBase();
  const edit =
    base !== undefined && name.trim() !== "" && date !== ""
      ? exerciseEdit(base.before(), proposal, { name: name.trim(), date, method })
      : [];
  return (
    <EditDialog
      title="Plan this exercise"
      keptAs={keptAs}
      edit={edit}
      base={base}
      typed={typed}
      verb="Plan it"
      savedWords="The exercise is planned, and stands in the calendar."
      saved={saved}
      done={close}
    >
      <div className={styles.fields}>
        <Field label="What it is called" required>
          <Input value={name} onChange={(_, { value }) => plan({ ...planned, name: value })} />
        </Field>
        <Field label="On which day" required>
          <Input
            type="date"
            value={date}
            onChange={(_, { value }) => plan({ ...planned, date: value })}
          />
        </Field>
        <Field label="How it is done">
          <Select
            value={method}
            onChange={(_, { value }) =>
              plan({
                ...planned,
                method: methods.find((one) => one.value === value)?.value ?? "tabletop",
              })
            }
          >
            {methods.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        {proposal.scenario === null && (
          <p>It is no scenario of the plan yet: it becomes one, so that its cascade can be seen.</p>
        )}
      </div>
    </EditDialog>
  );
}
