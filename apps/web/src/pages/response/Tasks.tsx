import { Button } from "@fluentui/react-components";
import { longestEntry, PersonId, standingEntries } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { instantWords } from "../../components/instant-words.ts";
import { useKeptText } from "../../drafts/use-kept.ts";
import { PickField } from "../../fields/PickField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import type { LiveJournal } from "../../journal/use-journal.ts";
import { people } from "../../queries/people-and-units.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useNow } from "../../ui/use-now.ts";
import type { Act } from "./act.ts";
import styles from "./IncidentPage.module.css";
import { MomentField } from "../../fields/MomentField.tsx";

/** What is to be done now, by whom; what is done comes last. */
export function Tasks({
  incident,
  journal: { entries },
  act,
}: {
  readonly incident: string;
  readonly journal: LiveJournal;
  readonly act: Act | undefined;
}) {
  const { data: known = [] } = useQuery(people);
  const done = new Map(
    standingEntries(entries, "task-done").map((entry) => [entry.what.task, entry]),
  );
  const tasks = standingEntries(entries, "task");
  const open = tasks.filter(({ id }) => !done.has(id));
  const now = useNow();
  const nameOf = (id: string) => known.find((one) => one.id === id)?.name ?? id;
  return (
    <Panel title="Tasks" aside={`${open.length} open`}>
      {tasks.length === 0 && <EmptyState>Nobody was given a task yet.</EmptyState>}
      <ul className={styles.list} aria-label="Tasks">
        {[...open, ...tasks.filter(({ id }) => done.has(id))].map(({ id, what }) => {
          const end = done.get(id);
          const owner = what.owner === undefined ? "nobody yet" : nameOf(what.owner);
          return (
            <li key={id} className={`${styles.item} ${styles.line}`}>
              <span>
                <span className={end === undefined ? undefined : styles.struck}>{what.text}</span>{" "}
                <span className={styles.quiet}>
                  {owner}
                  {what.due !== undefined && `, by ${instantWords(what.due)}`}
                  {end !== undefined && `, done ${instantWords(end.at)}`}
                </span>
                {end === undefined &&
                  what.due !== undefined &&
                  Date.parse(what.due) < Date.parse(now) && (
                    <span className={styles.missed}> overdue</span>
                  )}
              </span>
              {end === undefined && act !== undefined && (
                <Button
                  size="small"
                  aria-label={`${what.text} is done`}
                  onClick={() => act({ kind: "task-done", task: id })}
                >
                  Done
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {act !== undefined && <GiveTask incident={incident} act={act} people={known} />}
    </Panel>
  );
}

function GiveTask({
  incident,
  act,
  people: known,
}: {
  readonly incident: string;
  readonly act: Act;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}) {
  const [text, setText, { forget: forgetText }] = useKeptText(`say/incidents/${incident}/task`);
  const [owner, setOwner, { forget: forgetOwner }] = useKeptText(
    `say/incidents/${incident}/task-owner`,
  );
  const [due, setDue, { forget: forgetDue }] = useKeptText(`say/incidents/${incident}/task-due`);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text === "") return;
        act({
          kind: "task",
          text,
          ...(owner === "" ? {} : { owner: PersonId.parse(owner) }),
          ...(due === "" ? {} : { due }),
        });
        forgetText();
        forgetDue();
        forgetOwner();
      }}
    >
      <TextField
        most={longestEntry}
        label="A task"
        value={text}
        onChange={(typed = "") => setText(typed)}
      />
      <PickField
        label="Who does it"
        items={known}
        value={owner === "" ? undefined : owner}
        onChange={(item) => setOwner(item?.id ?? "")}
      />
      <MomentField
        label="By when"
        value={due === "" ? undefined : due}
        onChange={(at = "") => setDue(at)}
      />
      <div>
        <Button type="submit" disabledFocusable={text === ""}>
          Give the task
        </Button>
      </div>
    </form>
  );
}
