import { Radio, RadioGroup } from "@fluentui/react-components";
import { getPlan } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { planQuery } from "../../queries/plan-query.ts";
import { ask } from "../../server/server.ts";
import { Asked } from "../../ui/Asked.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { FileChooser } from "./FileChooser.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import styles from "./ImportPage.module.css";
import { type ChosenFiles, readSources } from "./read-sources.ts";

/** Files that were chosen, and when: the same ones, mended, are others. */
export type Chosen = ChosenFiles & { readonly at: number };

const nothing: Chosen = { sources: [], refused: [], at: 0 };

const route = getRouteApi("/import");

/** The plan of the server as it is written. */
const ownForm = planQuery(["own-form"], () => ask(getPlan));

/** Takes files of a plan, shows what they would change, and changes it when told to. */
export function ImportPanel() {
  const { mode = "add" } = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const hasFiles = chosen.sources.length > 0;
  const current = useQuery({ ...ownForm, enabled: hasFiles });
  return (
    <Panel title="Import">
      <p>
        A plan, or a part of it, as files. First you see everything that would change; nothing does
        before you say so.
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
        names={chosen.sources.map(({ path }) => path)}
        choose={(files) =>
          void readSources(files).then((read) => setChosen({ ...read, at: Date.now() }))
        }
      />
      {chosen.refused.map((reason) => (
        <p key={reason} className={styles.refused} role="alert">
          {reason}
        </p>
      ))}
      {hasFiles && (
        <Asked query={current}>
          {({ plan, revision }) => (
            <ImportPreview
              chosen={chosen}
              mode={mode}
              current={{ form: plan, revision }}
              done={() => setChosen(nothing)}
            />
          )}
        </Asked>
      )}
    </Panel>
  );
}
