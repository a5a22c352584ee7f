import { Radio, RadioGroup } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { writtenPlan } from "../../queries/written-plan.ts";
import { Asked } from "../../ui/Asked.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Differences } from "./Differences.tsx";
import { FileChooser } from "./FileChooser.tsx";
import { type AskedImport, ImportDialog } from "./ImportDialog.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import styles from "./ImportPage.module.css";
import { type ChosenFiles, readSources } from "./read-sources.ts";
import { SpreadsheetPreview } from "./sheets/SpreadsheetPreview.tsx";

/** Files that were chosen, and when: the same ones, mended, are others. */
type Chosen = ChosenFiles & { readonly at: number };

const nothing: Chosen = { sources: [], spreadsheets: [], refused: [], at: 0 };

const route = getRouteApi("/import");

/** Takes files of a plan, or spreadsheets, shows what they would change, and changes it when told to. */
export function ImportPanel() {
  const { mode = "add" } = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const [asked, setAsked] = useState<AskedImport>();
  const { sources, spreadsheets, at } = chosen;
  const names = [...sources.map(({ path }) => path), ...spreadsheets.map(({ name }) => name)];
  // While it is saved nothing is worked out anew: what was asked for is what is sent.
  const isShown = names.length > 0 && asked === undefined;
  const current = useQuery({ ...writtenPlan, enabled: isShown });
  return (
    <Panel title="Import">
      <p>
        A plan, or a part of it, as files; or units, people, elements and what they need as
        spreadsheets. First you see everything that would change; nothing does before you say so.
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
        choose={(files) =>
          void readSources(files).then((read) => setChosen({ ...read, at: Date.now() }))
        }
      />
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
            done={() => {
              setChosen(nothing);
              setAsked(undefined);
            }}
            close={() => setAsked(undefined)}
          />
        </>
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
