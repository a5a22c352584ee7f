import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { addPasskey } from "../../../server/add-passkey.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import { askAccessAgain } from "./access-queries.ts";
import { agentWords } from "./agent-words.ts";

/** Adds a passkey of this device, or of one that is at hand. */
export function PasskeyDialog({ close }: { readonly close: () => void }) {
  const [name, setName] = useState(() => agentWords(navigator.userAgent));
  const notice = useDoneNotice();
  const add = async () => {
    await addPasskey(name.trim());
    notice(`The passkey ${name.trim()} signs you in from now on.`);
    await askAccessAgain();
  };
  return (
    <ActDialog
      title="Add a passkey"
      verb="Add it"
      isReady={name.trim() !== ""}
      act={add}
      close={close}
    >
      <p>
        The device asks for a fingerprint, a face or its PIN. Make one on each device that you may
        have with you in an emergency, or on a security key.
      </p>
      <Field label="Name" hint="By which you know the device again" required>
        <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
      </Field>
    </ActDialog>
  );
}
