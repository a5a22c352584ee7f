import { Label, Select } from "@fluentui/react-components";
import { Evidence, Kind } from "@mainstay/plan";
import { useId } from "react";
import { WindowFields } from "../../components/observed-window/WindowFields.tsx";
import { noWindow, windowOf } from "../../components/observed-window/window-view.ts";
import { kindWords } from "../../components/kind-words.ts";
import { ChoiceMenu } from "./ChoiceMenu.tsx";
import { ElementPicker } from "../../components/ElementPicker.tsx";
import { HopsField } from "./HopsField.tsx";
import styles from "./MapControls.module.css";
import { caps, groupings, type MapView, sides } from "./map-view.ts";
import { defaultHops, defaultMost } from "./settled-view.ts";

const groupingWords = {
  none: "Not grouped",
  unit: "By unit",
  site: "By nearest site",
  service: "By nearest service",
} as const;
const evidenceWords = {
  declared: "Declared",
  observed: "Observed",
  catalog: "From a catalog",
  imported: "Imported",
} as const;

const sideWords = {
  declared: "What the plan says",
  observed: "What was observed",
  both: "Both, compared",
} as const;

/** What of the plan the map shows, and how. */
export function MapControls({
  view,
  change,
}: {
  readonly view: MapView;
  readonly change: (part: Partial<MapView>) => void;
}) {
  return (
    <div className={styles.controls} role="group" aria-label="What the map shows">
      <ElementPicker
        label="Put in the middle"
        placeholder="Put in the middle"
        size="small"
        pick={(around) => change({ around })}
      />
      <Choice
        label="Show"
        value={sides.indexOf(view.side ?? "declared")}
        options={sides.map((side, at) => [at, sideWords[side]])}
        choose={(at) => change({ side: sides[at] === "declared" ? undefined : sides[at] })}
      />
      {view.side !== undefined && view.side !== "declared" && (
        <WindowFields
          label="Seen in"
          view={windowOf(view)}
          choose={(next) => change({ ...noWindow, ...next })}
        />
      )}
      <HopsField label="Hops up" value={view.up ?? defaultHops} onChange={(up) => change({ up })} />
      <HopsField
        label="Hops down"
        value={view.down ?? defaultHops}
        onChange={(down) => change({ down })}
      />
      <ChoiceMenu
        label="Kinds"
        all={Kind.options}
        chosen={view.kinds}
        wordOf={(kind) => kindWords[kind].many}
        choose={(kinds) => change({ kinds })}
      />
      <ChoiceMenu
        label="Evidence"
        all={Evidence.options}
        chosen={view.evidence}
        wordOf={(evidence) => evidenceWords[evidence]}
        choose={(evidence) => change({ evidence })}
      />
      <Choice
        label="Boxes"
        value={groupings.indexOf(view.group ?? "none")}
        options={groupings.map((grouping, at) => [at, groupingWords[grouping]])}
        choose={(at) => change({ group: groupings[at] })}
      />
      <Choice
        label="Number"
        value={view.most ?? defaultMost}
        options={caps.map((most) => [most, `at most ${most}`])}
        choose={(most) => change({ most: caps.find((cap) => cap === most) })}
      />
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: number;
  readonly options: readonly (readonly [number, string])[];
  readonly choose: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Select
        id={id}
        size="small"
        value={value}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  );
}
