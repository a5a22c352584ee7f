import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { basePath, downloadSheet, downloadWorkbook, exportPlan } from "@mainstay/api";
import { Plan } from "@mainstay/plan";
import { type PlanFormat, printPlan } from "@mainstay/plan/printing";
import { useMutation } from "@tanstack/react-query";
import { download } from "../../server/download.ts";
import { ask } from "../../server/server.ts";
import { Panel } from "../../ui/Panel.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { saveFile } from "../../ui/picture/save-file.ts";
import styles from "./ImportPage.module.css";
import { sheetLists } from "./sheets/sheet-lists.ts";

const workbook = `${basePath}${downloadWorkbook.url}`;
const sheetAddress = (list: string) => `${basePath}${downloadSheet.url.replace("{list}", list)}`;

/** Hands out the whole plan as one file, and the lists that have a sheet as spreadsheets. */
export function ExportPanel() {
  const exporting = useMutation({
    mutationFn: async (as: PlanFormat["as"]) => {
      const { plan, revision } = await ask(exportPlan);
      const text = printPlan(Plan.parse(plan), { as });
      saveFile({ name: `plan-${revision}.${as}`, content: new Blob([text]) });
    },
  });
  const downloading = useMutation({ mutationFn: download });
  const error = exporting.error ?? downloading.error;
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
      <p>
        The same as spreadsheets, a sheet for each list and for what its records have many of:
        change rows, and import them again.
      </p>
      <div className={styles.acts}>
        <Button
          icon={<ArrowDownloadRegular />}
          disabled={downloading.isPending}
          onClick={() => downloading.mutate(workbook)}
        >
          Download as Excel workbook
        </Button>
        <Menu positioning={{ autoSize: true }}>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton icon={<ArrowDownloadRegular />} disabled={downloading.isPending}>
              Download as CSV
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {sheetLists.map(({ list, words }) => (
                <MenuItem key={list} onClick={() => downloading.mutate(sheetAddress(list))}>
                  {words}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {error !== null && <ProblemMessage attempt="question" error={error} />}
    </Panel>
  );
}
