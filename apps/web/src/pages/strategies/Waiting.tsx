import { Button, ProgressBar } from "@fluentui/react-components";
import { stopStrategies } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ownAccount } from "../../queries/own-account.ts";
import { ask } from "../../server/server.ts";
import { strategiesProgress } from "./strategies-progress.ts";
import styles from "./Waiting.module.css";

/** Work that takes longer, in seconds, can be called off. */
const long = 3;

/** Says that something is worked out, for how long already, how far that is, and that one need not stay. */
export function Waiting({ words }: { readonly words: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const { data } = useQuery({ ...strategiesProgress, enabled: seconds > 0 });
  const { data: account } = useQuery(ownAccount);
  const mayStop = account?.permissions.includes("plan:edit-own") ?? false;
  const share = data?.share ?? undefined;
  return (
    <div className={styles.waiting}>
      <p className={styles.words}>
        <span role="status">{words} You can leave the page meanwhile; it goes on.</span>{" "}
        <span aria-hidden>{seconds} s</span>{" "}
        {mayStop && seconds >= long && (
          <Button appearance="transparent" size="small" onClick={() => void ask(stopStrategies)}>
            Stop
          </Button>
        )}
      </p>
      <ProgressBar aria-label={words} {...(share === undefined ? {} : { value: share })} />
    </div>
  );
}
