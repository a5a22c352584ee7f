import { Button } from "@fluentui/react-components";
import { listAudit } from "@mainstay/api";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { instantWords } from "../../../components/instant-words.ts";
import { ask } from "../../../server/server.ts";
import { useAnnounce } from "../../../ui/LiveRegion.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import styles from "../admin.module.css";
import { type ChainOutcome, checkChain } from "./check-chain.ts";

/** Proves the audit in this browser: each entry must follow from the one before it. */
export function AuditProof() {
  const announce = useAnnounce();
  const [progress, setProgress] = useState<{ readonly checked: number; readonly total: number }>();
  const checking = useMutation({
    mutationFn: () =>
      checkChain((after) => ask(listAudit, { query: { limit: 1000, after } }), setProgress),
    onSuccess: ({ broken }) =>
      announce(broken === undefined ? "The audit is whole." : "The audit was changed."),
  });
  // Browsers do not hash for pages that came without encryption, but for those of this machine.
  const canHash = globalThis.isSecureContext;
  return (
    <Panel title="Proof">
      <p>
        Each entry has a hash of what it says and of the entry before it: what is changed, put in or
        taken out afterwards breaks the chain. This browser works every hash out by itself.
        “mainstay verify” does the same for the whole record, with the approvals.
      </p>
      {canHash ? (
        <div className={styles.acts}>
          <Button disabled={checking.isPending} onClick={() => checking.mutate()}>
            Check the chain
          </Button>
          {checking.isPending && progress !== undefined && (
            <progress
              aria-label="Entries checked"
              value={progress.checked}
              max={Math.max(progress.total, 1)}
            />
          )}
        </div>
      ) : (
        <p>
          Here it cannot: browsers do so only over HTTPS. Use “mainstay verify”, or open this page
          by HTTPS.
        </p>
      )}
      {checking.error !== null && <ProblemMessage attempt="question" error={checking.error} />}
      {checking.data !== undefined && <Outcome outcome={checking.data} />}
    </Panel>
  );
}

function Outcome({ outcome: { checked, head, broken } }: { readonly outcome: ChainOutcome }) {
  if (broken !== undefined) {
    return (
      <p className={styles.bad}>
        The chain breaks at entry {broken.id} of {instantWords(broken.at)}: it, or the one before
        it, is not what was written. Run “mainstay verify” on a backup from before that day, and
        tell whoever runs the database.
      </p>
    );
  }
  return (
    <>
      <p className={styles.good}>
        All {checked} entries follow from each other, back to the first.
      </p>
      <p>
        The last hash. Keep it somewhere else: who holds the database could make the whole chain
        anew, but not with this hash in it.
      </p>
      <p className={styles.fixed}>{head ?? "none: there is no entry"}</p>
    </>
  );
}
