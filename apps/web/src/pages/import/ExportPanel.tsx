import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { getPlan } from "@mainstay/api";
import { Plan, type PlanFormat, printPlan } from "@mainstay/plan";
import { useMutation } from "@tanstack/react-query";
import { ask } from "../../server/server.ts";
import { Panel } from "../../ui/Panel.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { saveFile } from "../../ui/picture/save-file.ts";
import styles from "./ImportPage.module.css";

/** Hands out the whole plan as one file. */
export function ExportPanel() {
  const exporting = useMutation({
    mutationFn: async (as: PlanFormat["as"]) => {
      const { plan, revision } = await ask(getPlan);
      const text = printPlan(Plan.parse(plan), { as });
      saveFile({ name: `plan-${revision}.${as}`, content: new Blob([text]) });
    },
  });
  return (
    <Panel title="Export">
      <p>
        Everything that the plan says, procedures included, in one file; read back it is the same
        plan. What comes from catalogs is named, not copied. Each export stands in the audit.
      </p>
      <div className={styles.acts}>
        <Button
          icon={<ArrowDownloadRegular />}
          disabled={exporting.isPending}
          onClick={() => exporting.mutate("yaml")}
        >
          Download as YAML
        </Button>
        <Button
          icon={<ArrowDownloadRegular />}
          disabled={exporting.isPending}
          onClick={() => exporting.mutate("json")}
        >
          Download as JSON
        </Button>
      </div>
      {exporting.error !== null && <ProblemMessage error={exporting.error} />}
    </Panel>
  );
}
