import { getFindings } from "@mainstay/api";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Plan, Sop } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { ApprovalPanel } from "../../components/approval/ApprovalPanel.tsx";
import { calendarDayWords, currentDay } from "../../components/day-words.ts";
import { planQuery } from "../../queries/plan-query.ts";
import { ask } from "../../server/server.ts";
import { Markdown } from "../../ui/Markdown.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { SopContacts } from "./SopContacts.tsx";
import { SopFacts } from "./SopFacts.tsx";
import { SopSteps } from "./SopSteps.tsx";
import styles from "./SopPage.module.css";

/** A procedure as it is read and printed: the steps first, then what one may want to know. */
export function SopText({
  plan,
  revision,
  sop,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly sop: Sop;
}) {
  const at = plan.sops.indexOf(sop);
  const { data } = useQuery(planQuery(["findings"], () => ask(getFindings)));
  const findings = data?.findings.filter(
    ({ path: [list, place] }) => list === "sops" && place === at,
  );
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        {findings?.map(({ rule, message }) => (
          <MessageBar
            key={`${rule} ${message}`}
            intent="warning"
            layout="multiline"
            className={styles.noPrint}
          >
            <MessageBarBody>{message}</MessageBarBody>
          </MessageBar>
        ))}
        <Panel title="Steps">
          <SopSteps plan={plan} steps={sop.steps ?? []} />
        </Panel>
        {sop.body !== undefined && sop.body.trim() !== "" && (
          <Panel title="More about it">
            <Markdown text={sop.body} />
          </Panel>
        )}
      </div>
      <div className={styles.column}>
        <Panel title="About it">
          <SopFacts plan={plan} sop={sop} />
        </Panel>
        <SopContacts plan={plan} sop={sop} />
        <div className={styles.noPrint}>
          <ApprovalPanel record={{ collection: "sops", id: sop.id }} />
        </div>
        <p className={styles.onlyPrint}>
          Printed on {calendarDayWords(currentDay())} from revision {revision} of the plan
          {sop.version === undefined ? "" : `, version ${sop.version}`}.
        </p>
      </div>
    </div>
  );
}
