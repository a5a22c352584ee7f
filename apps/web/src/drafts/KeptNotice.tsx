import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import styles from "./KeptNotice.module.css";
import type { Keeping } from "./use-kept.ts";

/** Says that one goes on with what was entered before, and lets one begin anew and take that back; else nothing. */
export function KeptNotice({ entered }: { readonly entered: readonly Keeping[] }) {
  const [forgotten, setForgotten] = useState<readonly (() => void)[]>([]);
  const isChanged = entered.some((one) => one.isChanged);
  if (isChanged && entered.some(({ isFound }) => isFound)) {
    return (
      <Notice
        words="You go on with what you entered before."
        verb="Begin anew"
        act={() => setForgotten(entered.map(({ forget }) => forget()))}
      />
    );
  }
  if (isChanged || forgotten.length === 0) return null;
  return (
    <Notice
      words="What you entered before is discarded."
      verb="Bring it back"
      act={() => {
        for (const bringBack of forgotten) bringBack();
      }}
    />
  );
}

function Notice({
  words,
  verb,
  act,
}: {
  readonly words: string;
  readonly verb: string;
  readonly act: () => void;
}) {
  return (
    <MessageBar intent="info" className={styles.notice}>
      <MessageBarBody>{words}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={act}>
          {verb}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
