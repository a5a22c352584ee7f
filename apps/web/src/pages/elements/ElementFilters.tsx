import { Button, Input, Select } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { Kind, type Unit } from "@mainstay/plan";
import { kindWords, scaleWords } from "../../components/kind-words.ts";
import styles from "./ElementFilters.module.css";
import { ElementsView } from "./elements-view.ts";

const gaps = [
  { value: "any", label: "Any gap" },
  { value: "time", label: "Back too late" },
  { value: "unknown", label: "Recovery time not known" },
  { value: "point", label: "Loses too much data" },
] as const;

/** What the list is narrowed down by; each choice is in the address. */
export function ElementFilters({
  view,
  show,
  units,
  scale,
  counts,
}: {
  readonly view: ElementsView;
  readonly show: (view: ElementsView) => void;
  readonly units: readonly Unit[];
  readonly scale: readonly string[];
  readonly counts: { readonly shown: number; readonly all: number };
}) {
  const { text = "", kind = [], unit = "", criticality = "", gap = "" } = view;
  const set = (name: keyof ElementsView, value: unknown) =>
    show(ElementsView.parse({ ...view, [name]: value === "" ? undefined : value }));
  const isNarrowed =
    [text, unit, criticality, gap].some((value) => value !== "") || kind.length > 0;
  return (
    <div className={styles.filters} role="group" aria-label="Filters">
      <Input
        className={styles.text}
        aria-label="Search these elements"
        placeholder="Name, tag or words"
        contentBefore={<SearchRegular />}
        value={text}
        onChange={(_, { value }) => set("text", value)}
      />
      <Select
        aria-label="Kind"
        value={kind[0] ?? ""}
        onChange={(_, { value }) => set("kind", value === "" ? "" : [value])}
      >
        <option value="">All kinds</option>
        {Kind.options.map((option) => (
          <option key={option} value={option}>
            {kindWords[option].many}
          </option>
        ))}
      </Select>
      <Select aria-label="Unit" value={unit} onChange={(_, { value }) => set("unit", value)}>
        <option value="">All units</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Criticality"
        value={criticality}
        onChange={(_, { value }) => set("criticality", value)}
      >
        <option value="">Any criticality</option>
        {scale.map((word) => (
          <option key={word} value={word}>
            {scaleWords(word)}
          </option>
        ))}
      </Select>
      <Select aria-label="Gap" value={gap} onChange={(_, { value }) => set("gap", value)}>
        <option value="">With or without gap</option>
        {gaps.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      {isNarrowed && (
        <Button appearance="subtle" onClick={() => show({ sort: view.sort, down: view.down })}>
          Clear
        </Button>
      )}
      <span className={styles.count} role="status">
        {counts.shown === counts.all
          ? `${counts.all} elements`
          : `${counts.shown} of ${counts.all} elements`}
      </span>
    </div>
  );
}
