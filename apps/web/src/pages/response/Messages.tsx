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

/** Who was told what, and over what. */
export function Messages({
  incident,
  journal: { entries },
  act,
}: {
  readonly incident: string;
  readonly journal: LiveJournal;
  readonly act: Act | undefined;
}) {
  const [text, setText, { forget: forgetText }] = useKeptText(`say/incidents/${incident}/message`);
  const [to, setTo] = useKeptText(`say/incidents/${incident}/message-to`);
  const [medium, setMedium] = useKeptText(`say/incidents/${incident}/message-medium`);
  const messages = standingEntries(entries, "message");
  return (
    <Panel title="Messages" aside={messages.length}>
      {messages.length === 0 && <EmptyState>Nobody was told anything yet.</EmptyState>}
      <ul className={styles.list} aria-label="Messages">
        {messages.map(({ id, at, author, what }) => (
          <li key={id} className={styles.item}>
            {what.text}
            <div className={styles.quiet}>
              {author.name} told {what.to ?? "everybody"}
              {what.medium !== undefined && ` by ${what.medium}`}, {instantWords(at)}
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
            act({
              kind: "message",
              text,
              ...(to === "" ? {} : { to }),
              ...(medium === "" ? {} : { medium }),
            });
            forgetText();
          }}
        >
          <TextField
            most={longestEntry}
            label="What was said"
            rows={2}
            value={text}
            onChange={(typed = "") => setText(typed)}
          />
          <TextField
            most={longestEntry}
            label="To whom"
            placeholder="such as all hubs"
            value={to}
            onChange={(typed = "") => setTo(typed)}
          />
          <TextField
            most={longestEntry}
            label="By what"
            placeholder="such as telephone"
            value={medium}
            onChange={(typed = "") => setMedium(typed)}
          />
          <div>
            <Button type="submit" disabledFocusable={text === ""}>
              Write the message
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
}
