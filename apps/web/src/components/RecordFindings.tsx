import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { getFindings } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { planQuery } from "../queries/plan-query.ts";
import { ask } from "../server/server.ts";
import styles from "./paper/Paper.module.css";

/** What the rules find about one record of a list, by its place; not on paper. */
export function RecordFindings({
  collection,
  place,
}: {
  readonly collection: string;
  readonly place: number;
}) {
  const { data } = useQuery(planQuery(["findings"], () => ask(getFindings)));
  return data?.findings
    .filter(({ path: [list, at] }) => list === collection && at === place)
    .map(({ rule, message }) => (
      <MessageBar
        key={`${rule} ${message}`}
        intent="warning"
        layout="multiline"
        className={styles.noPrint}
      >
        <MessageBarBody>{message}</MessageBarBody>
      </MessageBar>
    ));
}
