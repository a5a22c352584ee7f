import { Button } from "@fluentui/react-components";
import { longestEntry, standingEntries } from "@mainstay/plan";
import { instantWords } from "../../components/instant-words.ts";
import { useKeptText } from "../../drafts/use-kept.ts";
import { TextField } from "../../fields/TextField.tsx";
import type { LiveJournal } from "../../journal/use-journal.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import type { Act } from "./act.ts";
import styles from "./IncidentPage.module.css";

/** What was decided, by whom, when and why. */
export function Decisions({
  incident,
  journal: { entries },
  act,
}: {
  readonly incident: string;
  readonly journal: LiveJournal;
  readonly act: Act | undefined;
}) {
  const [text, setText, { forget: forgetText }] = useKeptText(`say/incidents/${incident}/decision`);
  const [reason, setReason, { forget: forgetReason }] = useKeptText(
    `say/incidents/${incident}/decision-reason`,
  );
  const decisions = standingEntries(entries, "decision");
  return (
    <Panel title="Decisions" aside={decisions.length}>
      {decisions.length === 0 && <EmptyState>Nothing was decided yet.</EmptyState>}
      <ul className={styles.list} aria-label="Decisions">
        {decisions.map(({ id, at, author, what }) => (
          <li key={id} className={styles.item}>
            {what.text}
            {what.reason !== undefined && <div>Because {what.reason}</div>}
            <div className={styles.quiet}>
              {author.name}, {instantWords(at)}
            </div>
          </li>
        ))}
      </ul>
      {act !== undefined && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (text === "") return;
            act({ kind: "decision", text, ...(reason === "" ? {} : { reason }) });
            forgetText();
            forgetReason();
          }}
        >
          <TextField
            most={longestEntry}
            label="A decision"
            value={text}
            onChange={(typed = "") => setText(typed)}
          />
          <TextField
            most={longestEntry}
            label="Why"
            value={reason}
            onChange={(typed = "") => setReason(typed)}
          />
          <div>
            <Button type="submit" disabledFocusable={text === ""}>
              Write the decision
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
}
