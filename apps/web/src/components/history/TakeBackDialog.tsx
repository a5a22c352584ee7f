import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { EditDialog } from "../../editing/EditDialog.tsx";
import { usePlanBase } from "../../editing/use-plan-base.ts";
import { inverse } from "../../queries/inverse.ts";
import { Asked } from "../../ui/Asked.tsx";
import { instantWords } from "../instant-words.ts";

/** Shows what taking a revision back would do now, and which later changes go with it, and does so when told to. */
export function TakeBackDialog({
  revision,
  close,
}: {
  readonly revision: number;
  readonly close: () => void;
}) {
  const query = useQuery(inverse(revision));
  const written = usePlanBase();
  const edit = query.data?.edit ?? [];
  const base = written && { ...written, revision: query.data?.revision ?? written.revision };
  return (
    <EditDialog
      title={`Take back revision ${revision}?`}
      edit={edit}
      base={base}
      verb="Take back"
      savedWords={`Revision ${revision} is taken back.`}
      done={close}
    >
      <Asked query={query} waiting="Working out what that changes">
        {({ overlapping }) => (
          <>
            <p>{aboutWords(edit.length)}</p>
            {edit.length > 0 && overlapping.length > 0 && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>
                  The same was changed later. That goes as well:
                  <ul>
                    {overlapping.slice(-5).map(({ revision: later, at, author, reason }) => (
                      <li key={later}>
                        Revision {later} by {author}, {instantWords(at)}
                        {reason !== undefined && `: ${reason}`}
                      </li>
                    ))}
                    {overlapping.length > 5 && <li>and {overlapping.length - 5} before these</li>}
                  </ul>
                </MessageBarBody>
              </MessageBar>
            )}
          </>
        )}
      </Asked>
    </EditDialog>
  );
}

function aboutWords(operations: number): string {
  return operations === 0
    ? "The plan is as it was before this revision already: there is nothing to take back."
    : "What it changed becomes what it was before; all else stays. This is a revision of its own, which can be taken back as well.";
}
