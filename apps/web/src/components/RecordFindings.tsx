import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { getFindings } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { ownAccount } from "../queries/own-account.ts";
import { planQuery } from "../queries/plan-query.ts";
import { ask } from "../server/server.ts";
import { AppLink } from "../ui/AppLink.tsx";
import { findingWords } from "./finding-words.ts";
import paper from "./paper/Paper.module.css";
import styles from "./RecordFindings.module.css";

/** What the rules find about one record of a list, by its place; not on paper. */
export function RecordFindings({
  collection,
  id,
  place,
}: {
  readonly collection: string;
  readonly id: string;
  readonly place: number;
}) {
  const { data: account } = useQuery(ownAccount);
  const { data } = useQuery(planQuery(["findings"], () => ask(getFindings)));
  const findings = data?.findings.filter(
    ({ path: [list, at] }) => list === collection && at === place,
  );
  if (findings === undefined || findings.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={paper.noPrint}>
      <MessageBarBody>
        <ul aria-label="What could be better" className={styles.findings}>
          {findings.map(({ rule, message }) => (
            <li key={`${rule} ${message}`}>
              {findingWords(message)}
              {account?.permissions.includes("plan:edit") === true && (
                <>
                  {". "}
                  <AppLink
                    to="/actions"
                    search={{ finding: findingWords(message), about: `${collection}/${id}` }}
                  >
                    Make an action of it
                  </AppLink>
                </>
              )}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
