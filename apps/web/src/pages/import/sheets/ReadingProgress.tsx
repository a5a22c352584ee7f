import { Button, ProgressBar } from "@fluentui/react-components";
import { getSheetsProgress } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../server/server.ts";
import styles from "../ImportPage.module.css";

const count = new Intl.NumberFormat("en");

/** How far the server is with spreadsheets, asked anew every half second; and a way to call that off. */
export function ReadingProgress({
  ticket,
  callOff,
}: {
  readonly ticket: string;
  readonly callOff: () => void;
}) {
  const { data } = useQuery({
    queryKey: ["spreadsheets", "progress", ticket],
    queryFn: () => ask(getSheetsProgress, { path: { ticket } }),
    refetchInterval: 500,
    gcTime: 0,
  });
  const { share = null, rows = 0 } = data ?? {};
  const words =
    rows === 0
      ? "Reading the spreadsheets."
      : share !== null && share >= 0.5
        ? `${count.format(rows)} rows read: working out what they would change.`
        : `${count.format(rows)} rows read so far.`;
  return (
    <div className={styles.progress}>
      <p className={styles.acts}>
        <span role="status">{words}</span>
        <Button appearance="transparent" size="small" onClick={callOff}>
          Cancel
        </Button>
      </p>
      <ProgressBar
        aria-label="How far the reading of the spreadsheets is"
        {...(share === null ? {} : { value: share })}
      />
    </div>
  );
}
