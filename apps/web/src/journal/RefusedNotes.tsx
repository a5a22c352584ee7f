import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import { timeOfDay } from "../components/clock-words.ts";
import { useDiscard } from "../drafts/use-discard.ts";
import { entryWords, kindWords, type NamedRecords } from "./entry-words.ts";
import { MendDialog } from "./MendDialog.tsx";
import type { LiveJournal } from "./use-journal.ts";
import type { WaitingNote } from "./waiting-notes.ts";

/** What the server will not take as it is: each with the reason, to be mended, sent again or given up. The others went on. */
export function RefusedNotes({
  journal,
  plan,
}: {
  readonly journal: LiveJournal;
  readonly plan: NamedRecords;
}) {
  const { refused, entries, mend, forget } = journal;
  const discard = useDiscard();
  const [mending, setMending] = useState<WaitingNote>();
  return (
    <>
      {refused.map((note) => (
        <MessageBar key={note.id} intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Not taken:</MessageBarTitle> {kindWords[note.what.kind]}{" "}
            {entryWords(note.what, { plan, entries })} of {timeOfDay(note.at)}. {note.refused}
          </MessageBarBody>
          <MessageBarActions>
            {isMendable(note) && (
              <Button size="small" onClick={() => setMending(note)}>
                Mend
              </Button>
            )}
            <Button size="small" onClick={() => mend(note, note.what)}>
              Send again
            </Button>
            <Button
              size="small"
              onClick={() => discard({ isChanged: true, forget: () => forget(note) })}
            >
              Discard
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {mending !== undefined && (
        <MendDialog
          note={mending}
          elements={plan.elements}
          mend={(what) => mend(mending, what)}
          close={() => setMending(undefined)}
        />
      )}
    </>
  );
}

/** What only says that the clock stands or runs has nothing in it that could be otherwise. */
function isMendable({ what }: WaitingNote): boolean {
  return "text" in what || "element" in what;
}
