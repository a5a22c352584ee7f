import { Input, Label, Select, Switch } from "@fluentui/react-components";
import { evidenceKinds } from "@mainstay/analysis";
import { useId } from "react";
import type { ApplicationMapView } from "./application-map-view.ts";
import { evidenceKindWords } from "./class-words.ts";
import { markMeanings } from "./mark-meanings.ts";
import styles from "./MatrixControls.module.css";

/** What of the map is shown, and what its marks mean. */
export function MatrixControls({
  view: { text = "", evidence, outside },
  change,
}: {
  readonly view: ApplicationMapView;
  readonly change: (part: Partial<ApplicationMapView>) => void;
}) {
  const id = useId();
  return (
    <div className={styles.controls}>
      <Input
        type="search"
        size="small"
        aria-label="Find services"
        placeholder="Find services"
        value={text}
        onChange={(_, { value }) => change({ text: value === "" ? undefined : value })}
      />
      <Label htmlFor={id} size="small">
        By
      </Label>
      <Select
        id={id}
        size="small"
        value={evidence ?? ""}
        onChange={(event) =>
          change({ evidence: evidenceKinds.find((kind) => kind === event.target.value) })
        }
      >
        <option value="">all evidence</option>
        {evidenceKinds.map((kind) => (
          <option key={kind} value={kind}>
            {evidenceKindWords[kind]}
          </option>
        ))}
      </Select>
      <Switch
        label="Services outside the plan"
        checked={outside === true}
        onChange={(_, { checked }) => change({ outside: checked || undefined })}
      />
      <p className={styles.marks}>{markMeanings}</p>
    </div>
  );
}
