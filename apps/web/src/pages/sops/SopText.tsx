import { scenariosOf } from "@mainstay/analysis";
import type { Plan, Sop } from "@mainstay/plan";
import { ApprovalPanel } from "../../components/approval/ApprovalPanel.tsx";
import { AtHand, type Means } from "../../components/at-hand/AtHand.tsx";
import { PrintedNote } from "../../components/paper/PrintedNote.tsx";
import { RecordHistory } from "../../components/record/RecordHistory.tsx";
import { RecordFindings } from "../../components/RecordFindings.tsx";
import { Markdown } from "../../ui/Markdown.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { SopContacts } from "./SopContacts.tsx";
import { SopFacts } from "./SopFacts.tsx";
import { SopSteps } from "./SopSteps.tsx";
import styles from "../../components/paper/Paper.module.css";

/** A procedure as it is read and printed: the steps first, then what one may want to know, and what could be better. */
export function SopText({
  plan,
  revision,
  sop,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly sop: Sop;
}) {
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <Panel title="Steps">
          <SopSteps plan={plan} steps={sop.steps ?? []} />
        </Panel>
        <AtHand plan={plan} scenarios={scenariosFor(plan, sop)} means={meansOf(sop)} />
        {sop.body !== undefined && sop.body.trim() !== "" && (
          <Panel title="More about it">
            <Markdown text={sop.body} />
          </Panel>
        )}
        <RecordFindings collection="sops" id={sop.id} place={plan.sops.indexOf(sop)} />
      </div>
      <div className={styles.column}>
        <Panel title="About it">
          <SopFacts plan={plan} sop={sop} />
        </Panel>
        <SopContacts plan={plan} sop={sop} />
        <div className={styles.noPrint}>
          <ApprovalPanel record={{ collection: "sops", id: sop.id }} />
        </div>
        <div className={styles.noPrint}>
          <RecordHistory record={`sops/${sop.id}`} />
        </div>
        <PrintedNote revision={revision} version={sop.version} />
      </div>
    </div>
  );
}

function scenariosFor(plan: Plan, sop: Sop) {
  const ids = new Set(scenariosOf(plan, sop));
  return plan.scenarios.filter(({ id }) => ids.has(id));
}

/** What somebody must be able to use who carries a procedure out. */
function meansOf({ needs = [], steps = [], copies = [] }: Sop): readonly Means[] {
  return [
    { as: "Needed", ids: [...new Set(needs.flatMap(({ targets }) => targets))] },
    {
      as: "Channel of steps",
      ids: [...new Set(steps.flatMap(({ channel }) => channel ?? []))],
    },
    { as: "Copy", ids: copies },
  ];
}
