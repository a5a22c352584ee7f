import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { changeWords } from "../components/change-words.ts";
import { ownAccount } from "../queries/own-account.ts";
import { revisions } from "../queries/revisions.ts";
import { isOwnRevision } from "../server/revision-stream.ts";
import { useFollowing } from "../server/use-following.ts";
import styles from "./ChangeNotice.module.css";

/** Says quietly that somebody else has changed the plan, or that the server cannot be heard. */
export function ChangeNotice() {
  const { revision, isConnected } = useFollowing();
  const { data: account } = useQuery(ownAccount);
  const [begun, setBegun] = useState<number>();
  const [dismissed, setDismissed] = useState<number>();
  if (begun === undefined && revision !== undefined) setBegun(revision);
  const isNew =
    revision !== undefined &&
    begun !== undefined &&
    revision > begun &&
    revision !== dismissed &&
    !isOwnRevision(revision);
  const mayRead = account?.permissions.includes("history:read") ?? false;
  const { data } = useQuery({ ...revisions({ limit: 1 }), enabled: isNew && mayRead });
  if (!isConnected) {
    return (
      <MessageBar intent="warning" className={styles.notice} politeness="polite">
        <MessageBarBody>
          The server cannot be heard. You see what it said last; what you enter is kept on this
          device until it answers again.
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (!isNew) return null;
  const last = data?.items.find((entry) => entry.revision === revision);
  return (
    <MessageBar intent="info" className={styles.notice} politeness="polite">
      <MessageBarBody>
        {last === undefined ? "Somebody else has changed the plan." : changeWords(last)} What you
        see is up to date.
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="Dismiss"
            onClick={() => setDismissed(revision)}
          />
        }
      />
    </MessageBar>
  );
}
