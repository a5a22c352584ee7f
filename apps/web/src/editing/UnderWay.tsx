import { ProgressBar } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { useNow } from "../ui/use-now.ts";
import { useSaves } from "./saves.ts";
import styles from "./UnderWay.module.css";

/** What takes less is seen to be done before one has read that it goes on, in milliseconds. */
const patience = 2000;

/** Says of an edit that takes a while to be saved how large it is and since when it goes on, on whichever page it began. */
export function UnderWay({ children }: { readonly children: ReactNode }) {
  const [save] = useSaves();
  const isLasting = useIsLasting(save?.since);
  const shown = isLasting ? save : undefined;
  // Only a status that is there before its text is read out.
  return (
    <div className={shown && styles.progress}>
      <div className={styles.words}>
        <span role="status">
          {shown && `Saving ${changeCount(shown.changes)} as one revision.`}
        </span>
        {shown && (
          <>
            {" "}
            <Seconds since={shown.since} /> s so far. {children}
          </>
        )}
      </div>
      {shown && <ProgressBar aria-label="The plan is being saved" />}
    </div>
  );
}

function useIsLasting(since: number | undefined): boolean {
  const [lasting, setLasting] = useState<number>();
  useEffect(() => {
    if (since === undefined) return;
    const timer = setTimeout(() => setLasting(since), since + patience - Date.now());
    return () => clearTimeout(timer);
  }, [since]);
  return since !== undefined && since === lasting;
}

function Seconds({ since }: { readonly since: number }) {
  return Math.floor((Date.parse(useNow()) - since) / 1000);
}

function changeCount(changes: number): string {
  return changes === 1 ? "1 change" : `${changes.toLocaleString("en")} changes`;
}
