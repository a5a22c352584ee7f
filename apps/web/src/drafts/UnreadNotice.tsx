import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { saveFile } from "../ui/picture/save-file.ts";
import { useDiscard } from "./use-discard.ts";
import type { UnreadDraft } from "./use-draft.ts";

/** Says that what was written before cannot be read any more and is still here, to be looked through as a file or forgotten. */
export function UnreadNotice({ text, forget }: UnreadDraft) {
  const discard = useDiscard();
  const save = () =>
    saveFile({ name: "draft.json", content: new Blob([text], { type: "application/json" }) });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        This version of Mainstay cannot read what you entered here before and have not saved. It is
        still kept on this device.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={save}>
          Save it as a file
        </Button>
        <Button size="small" onClick={() => discard({ isChanged: true, forget })}>
          Forget it
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
