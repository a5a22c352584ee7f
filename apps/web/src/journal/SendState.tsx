import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { NamedRecords } from "./entry-words.ts";
import { mayPass } from "../server/may-pass.ts";
import { problemWords } from "../server/problem-words.ts";
import { RefusedNotes } from "./RefusedNotes.tsx";
import type { LiveJournal } from "./use-journal.ts";

/** Says what is written and not at the server yet, why, and what can be done. */
export function SendState({
  journal,
  plan,
}: {
  readonly journal: LiveJournal;
  /** What entries name. */
  readonly plan: NamedRecords;
}) {
  return (
    <>
      <Waiting journal={journal} />
      {journal.others.map(({ writer, count }) => (
        <MessageBar key={writer} intent="info" layout="multiline">
          <MessageBarBody>
            {entries(count)} of {writer} {count === 1 ? "waits" : "wait"} on this device, and{" "}
            {count === 1 ? "is" : "are"} sent once {writer} signs in here.
          </MessageBarBody>
        </MessageBar>
      ))}
      <RefusedNotes journal={journal} plan={plan} />
    </>
  );
}

function Waiting({ journal: { waiting, error, isKept } }: { readonly journal: LiveJournal }) {
  const number = waiting.size;
  if (number === 0) return null;
  const wait = `${entries(number)} ${number === 1 ? "waits" : "wait"}`;
  if (error === undefined || mayPass(error)) {
    return (
      <MessageBar intent={isKept ? "info" : "warning"} layout="multiline">
        <MessageBarBody>
          {wait} for the server, and {number === 1 ? "is" : "are"} sent as soon as it answers.{" "}
          {isKept
            ? "They are kept on this device."
            : "This device keeps nothing: leave this page open until they are sent."}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { title, detail } = problemWords(error, { isKept });
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {wait}: {title} {detail}
      </MessageBarBody>
    </MessageBar>
  );
}

function entries(number: number): string {
  return number === 1 ? "1 entry" : `${number} entries`;
}
