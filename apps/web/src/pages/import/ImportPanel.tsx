import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Overlapping } from "../../editing/overlapping.ts";
import { writtenPlan } from "../../queries/written-plan.ts";
import { useSaves } from "../../editing/saves.ts";
import { Asked } from "../../ui/Asked.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Differences } from "./Differences.tsx";
import { FileChooser } from "./FileChooser.tsx";
import { type AskedImport, ImportDialog } from "./ImportDialog.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import styles from "./ImportPage.module.css";
import { readSources } from "./read-sources.ts";
import { useChosenFiles } from "./use-chosen-files.ts";
import { SpreadsheetPreview } from "./sheets/SpreadsheetPreview.tsx";

const route = getRouteApi("/import");

/** Takes files of a plan, or spreadsheets, shows what they would change, and changes it when told to. */
export function ImportPanel() {
  const { mode = "add" } = route.useSearch();
  const navigate = route.useNavigate();
  const { chosen, choose, drop } = useChosenFiles();
  const isSaving = useSaves().length > 0;
  const [asked, setAsked] = useState<AskedImport>();
  const [overtaken, setOvertaken] = useState<Overlapping>();
  const { sources, spreadsheets, at } = chosen;
  const names = [...sources.map(({ path }) => path), ...spreadsheets.map(({ name }) => name)];
  // While it is saved nothing is worked out anew: what was asked for is what is sent.
  const isShown = names.length > 0 && asked === undefined && !isSaving;
  const current = useQuery({ ...writtenPlan, enabled: isShown });
  return (
    <Panel title="Import">
      <p>
        A plan, or a part of it, as files; or anything of it as spreadsheets. First you see
        everything that would change; nothing does before you say so.
      </p>
      <RadioGroup
        aria-label="What happens to what the files do not have"
        value={mode}
        onChange={(_, { value }) =>
          void navigate({ search: value === "replace" ? { mode: "replace" } : {}, replace: true })
        }
      >
        <Radio value="add" label="Add and change: what the files do not have stays" />
        <Radio value="replace" label="Replace the plan: what the files do not have goes" />
      </RadioGroup>
      <FileChooser
        names={names}
        choose={(files) => {
          setOvertaken(undefined);
          void readSources(files).then(choose);
        }}
      />
      {names.length > 0 && (
        <p className={styles.quiet}>
          The files stay chosen while you look at other pages. A reload drops them, as no file is
          kept on your device.{" "}
          <Button size="small" appearance="transparent" onClick={() => drop(at)}>
            Choose none
          </Button>
        </p>
      )}
      {chosen.refused.map((reason) => (
        <p key={reason} className={styles.refused} role="alert">
          {reason}
        </p>
      ))}
      {asked !== undefined && (
        <>
          <Differences compared={asked.compared} />
          <ImportDialog
            asked={asked}
            names={names}
            overtaken={(by) => {
              setOvertaken(by);
              setAsked(undefined);
            }}
            done={() => {
              setOvertaken(undefined);
              drop(at);
              setAsked(undefined);
            }}
            close={() => setAsked(undefined)}
          />
        </>
      )}
      {isShown && overtaken !== undefined && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{overtaken.message}</MessageBarTitle> {overtaken.changed} Nothing is
            imported yet. Below stands what the files would change of the plan as it is now: import
            them again if that is right.
          </MessageBarBody>
        </MessageBar>
      )}
      {isShown && (
        <Asked query={current}>
          {({ form, revision }) =>
            spreadsheets.length > 0 ? (
              <SpreadsheetPreview
                key={at}
                chosen={{ spreadsheets, at }}
                mode={mode}
                current={{ form, revision }}
                ask={setAsked}
              />
            ) : (
              <ImportPreview
                comparing={{ sources, form, mode }}
                about={[at, mode]}
                revision={revision}
                ask={setAsked}
              />
            )
          }
        </Asked>
      )}
    </Panel>
  );
}
