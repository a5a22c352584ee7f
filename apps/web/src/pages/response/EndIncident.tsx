import { Button } from "@fluentui/react-components";
import { StopRegular } from "@fluentui/react-icons";
import { longestEntry } from "@mainstay/plan";
import { useState } from "react";
import { useKeptText } from "../../drafts/use-kept.ts";
import { TextField } from "../../fields/TextField.tsx";
import { ActDialog } from "../../ui/ActDialog.tsx";
import type { Act } from "./act.ts";

/** Says that an incident is over, which stops its clocks. */
export function EndIncident({ incident, act }: { readonly incident: string; readonly act: Act }) {
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText, typed] = useKeptText(`say/incidents/${incident}/ended`);
  return (
    <>
      <Button icon={<StopRegular />} onClick={() => setIsOpen(true)}>
        It is over
      </Button>
      {isOpen && (
        <ActDialog
          title="The incident is over"
          verb="End it"
          typed={typed}
          act={async () => {
            act({ kind: "ended", ...(text === "" ? {} : { text }) });
          }}
          close={() => setIsOpen(false)}
        >
          <p>
            The clocks stop now, and it can be gone through. If that was too early, withdraw the
            entry in the timeline: then it goes on.
          </p>
          <TextField
            most={longestEntry}
            label="How it ended"
            rows={2}
            value={text}
            onChange={(typed = "") => setText(typed)}
          />
        </ActDialog>
      )}
    </>
  );
}
