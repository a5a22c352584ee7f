import type { CallTree, Plan } from "@mainstay/plan";
import { ApprovalPanel } from "../../components/approval/ApprovalPanel.tsx";
import { AtHand } from "../../components/at-hand/AtHand.tsx";
import styles from "../../components/paper/Paper.module.css";
import { PrintedNote } from "../../components/paper/PrintedNote.tsx";
import { RecordHistory } from "../../components/record/RecordHistory.tsx";
import { RecordFindings } from "../../components/RecordFindings.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { toBranch } from "./branches.ts";
import { CallTable } from "./CallTable.tsx";
import { CallTreeFacts } from "./CallTreeFacts.tsx";
import { LatestCalls } from "./LatestCalls.tsx";
import { TreeDrawing } from "./TreeDrawing.tsx";

/** A call tree as it is read and printed: who calls whom first, then what one may want to know. */
export function CallTreeText({
  plan,
  revision,
  tree,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly tree: CallTree;
}) {
  const { id, channels = [], copies = [], scenarios = [] } = tree;
  const branch = toBranch(tree);
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <Panel title="Who calls whom">
          <TreeDrawing plan={plan} tree={branch} />
        </Panel>
        <AtHand
          plan={plan}
          scenarios={plan.scenarios.filter((one) => scenarios.includes(one.id))}
          means={[
            { as: "Channel", ids: channels },
            { as: "Copy", ids: copies },
          ]}
        />
        <Panel title="The same as a table, with how to reach everybody">
          <CallTable plan={plan} tree={branch} />
        </Panel>
        <RecordFindings collection="callTrees" id={tree.id} place={plan.callTrees.indexOf(tree)} />
        <div className={styles.noPrint}>
          <LatestCalls tree={id} />
        </div>
      </div>
      <div className={styles.column}>
        <Panel title="About it">
          <CallTreeFacts plan={plan} tree={tree} />
        </Panel>
        <div className={styles.noPrint}>
          <ApprovalPanel record={{ collection: "callTrees", id }} />
        </div>
        <div className={styles.noPrint}>
          <RecordHistory record={`callTrees/${id}`} />
        </div>
        <PrintedNote revision={revision} />
      </div>
    </div>
  );
}
