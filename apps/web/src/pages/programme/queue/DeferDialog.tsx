import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { dueWords } from "@mainstay/analysis";
import type { DueEntry } from "@mainstay/api";
import { addDays } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import * as z from "zod";
import { currentDay } from "../../../components/day-words.ts";
import { useKept } from "../../../drafts/use-kept.ts";
import { EditDialog } from "../../../editing/EditDialog.tsx";
import { usePlanBase } from "../../../editing/use-plan-base.ts";
import { people } from "../../../queries/people-and-units.ts";
import styles from "../ProgrammePage.module.css";
import { deferralEdit } from "./deferral-edit.ts";

const Allowed = z.object({ until: z.string(), why: z.string(), approver: z.string() });

/** Puts something off that is due: until when, why, and who allowed it. */
export function DeferDialog({
  item,
  saved,
  close,
}: {
  readonly item: DueEntry;
  /** Told when it was saved, also where the dialog was closed before. */
  readonly saved: () => void;
  readonly close: () => void;
}) {
  const today = currentDay();
  const [allowed, allow, typed] = useKept(
    Allowed,
    `defer/${item.what}/${item.record}/${item.person ?? ""}`,
    { until: addDays(today, 30), why: "", approver: "" },
  );
  const { until, why, approver } = allowed;
  const { data: persons = [] } = useQuery(people);
  const base = usePlanBase();
  const isWhole = why.trim() !== "" && approver !== "" && until > today;
  const edit =
    base !== undefined && isWhole
      ? deferralEdit(base.before(), { item, until, reason: why.trim(), approver, on: today })
      : [];
  return (
    <EditDialog
      title={`Put off: ${dueWords[item.what].toLowerCase()} ${item.name}`}
      edit={edit}
      base={base}
      typed={typed}
      verb="Put it off"
      savedWords="It is put off, and stays in the list with its reason."
      saved={saved}
      done={close}
    >
      <div className={styles.fields}>
        <Field label="Until" hint="From that day on it is as overdue as before." required>
          <Input
            type="date"
            value={until}
            min={addDays(today, 1)}
            onChange={(_, { value }) => allow({ ...allowed, until: value })}
          />
        </Field>
        <Field label="Why it may wait" required>
          <Textarea value={why} onChange={(_, { value }) => allow({ ...allowed, why: value })} />
        </Field>
        <Field label="Who allowed it" required>
          <Select
            value={approver}
            onChange={(_, { value }) => allow({ ...allowed, approver: value })}
          >
            <option value="">Choose somebody</option>
            {persons.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </EditDialog>
  );
}
