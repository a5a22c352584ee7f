import { Field, Input } from "@fluentui/react-components";
import { longestEntry } from "@mainstay/plan";
import { useKeptText } from "../drafts/use-kept.ts";
import { ActDialog } from "../ui/ActDialog.tsx";

/** Asks why an entry does not count. It stays in the journal, struck out. */
export function WithdrawDialog({
  entry,
  words,
  withdraw,
  close,
}: {
  /** The id of the entry. */
  readonly entry: string;
  readonly words: string;
  readonly withdraw: (reason: string) => void;
  readonly close: () => void;
}) {
  const [reason, setReason, typed] = useKeptText(`withdraw/${entry}`);
  return (
    <ActDialog
      title="Withdraw an entry"
      verb="Withdraw"
      isReady={reason.trim() !== ""}
      typed={typed}
      act={() => Promise.resolve(withdraw(reason.trim()))}
      close={close}
    >
      <p>“{words}” stays in the journal, struck out, and counts for nothing.</p>
      <Field label="Why it does not count" required>
        <Input
          maxLength={longestEntry}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </ActDialog>
  );
}
