import { Field, Input } from "@fluentui/react-components";
import { useMemo } from "react";
import * as z from "zod";
import { useKept } from "../../../drafts/use-kept.ts";
import { addPasskey } from "../../../server/add-passkey.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import { askAccessAgain } from "./access-queries.ts";
import { agentWords } from "./agent-words.ts";

const Name = z.string();

/** Adds a passkey of this device, or of one that is at hand. */
export function PasskeyDialog({ close }: { readonly close: () => void }) {
  const usual = useMemo(() => agentWords(navigator.userAgent), []);
  const [name, setName, typed] = useKept(Name, "passkey", usual);
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
      typed={typed}
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
