import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { instantWords } from "../components/instant-words.ts";
import type { Conflict } from "./conflict.ts";
import styles from "./ConflictNotice.module.css";

/** Shows what somebody else saved meanwhile beside what would have been saved here, and lets one choose. */
export function ConflictNotice({
  conflict: { theirs, mine },
  keepMine,
  takeTheirs,
}: {
  readonly conflict: Conflict;
  /** Undefined while it cannot be saved. */
  readonly keepMine: (() => void) | undefined;
  readonly takeTheirs: () => void;
}) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>Somebody else has changed the same meanwhile.</MessageBarTitle> Nothing of
        yours is lost. What it would do on top of theirs stands above; you can also change it there.
        <div className={styles.sides}>
          <Side name="Theirs">
            {theirs.map(({ revision, author, at, lines }) => (
              <li key={revision}>
                {author}, {instantWords(at)}: {lines.join("; ")}
              </li>
            ))}
          </Side>
          <Side name="Yours">
            {mine.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </Side>
        </div>
        <Button size="small" disabled={keepMine === undefined} onClick={keepMine}>
          Keep mine
        </Button>{" "}
        <Button size="small" onClick={takeTheirs}>
          Take theirs
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

function Side({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <strong>{name}</strong>
      <ul aria-label={name} className={styles.changes}>
        {children}
      </ul>
    </div>
  );
}
