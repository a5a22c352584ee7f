import { Kind } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { scaleOf } from "../../../components/criticality-scale.ts";
import { kindWords, scaleWords } from "../../../components/kind-words.ts";
import type { ElementForm } from "../../../editing/part-of-plan.ts";
import { elements } from "../../../queries/elements.ts";
import { people, units } from "../../../queries/people-and-units.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import styles from "./ElementFieldset.module.css";
import { NeedsField } from "./NeedsField.tsx";
import { problemsIn, textAt, valueAt, withValue } from "../../../editing/form-values.ts";
import { ShareField } from "./ShareField.tsx";
import { TextField } from "./TextField.tsx";

/** Everything of an element that can be changed here; what else is written of it stays as it is. */
export function ElementFieldset({
  form,
  change,
  isTried,
}: {
  readonly form: ElementForm;
  readonly change: (form: ElementForm) => void;
  /** Whether somebody tried to save: then what is still missing is told too. */
  readonly isTried: boolean;
}) {
  const { data: unitList = [] } = useQuery(units);
  const { data: peopleList = [] } = useQuery(people);
  const { data: known } = useQuery(elements);
  const problems = problemsIn(form);
  const put = (path: string, value: string) =>
    change(withValue(form, path, value === "" && path !== "name" ? undefined : value));
  const field = (path: string) => {
    const value = textAt(form, path);
    const problem = value === "" && !isTried ? undefined : problems.get(path);
    return { value, problem, change: (typed: string) => put(path, typed) };
  };
  const tags = valueAt(form, "tags");
  const scale = scaleOf(known?.list.flatMap(({ criticality }) => criticality ?? []) ?? []);
  return (
    <>
      <Panel title="What it is">
        <div className={styles.grid}>
          <div className={styles.wide}>
            <TextField label="Name" {...field("name")} isRequired />
          </div>
          <ChoiceField
            label="Kind"
            {...field("kind")}
            options={Kind.options.map((value) => ({ value, label: kindWords[value].one }))}
          />
          <ChoiceField
            label="Criticality"
            {...field("criticality")}
            none="As what falls with it"
            options={scale.map((value) => ({ value, label: scaleWords(value) }))}
          />
          <ChoiceField
            label="Business unit"
            {...field("unit")}
            none="None"
            options={unitList.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceField
            label="Owner"
            {...field("owner")}
            none="Nobody yet"
            options={peopleList.map(({ id, name, role }) => ({
              value: id,
              label: role === undefined ? name : `${name}, ${role}`,
            }))}
          />
          <div className={styles.wide}>
            <TextField label="Description" {...field("description")} isLong />
          </div>
          <div className={styles.wide}>
            <TextField
              label="Tags"
              hint="Words to find it by, with commas between them"
              value={
                Array.isArray(tags)
                  ? tags.map((tag) => (typeof tag === "string" ? tag : "")).join(", ")
                  : ""
              }
              change={(typed) => {
                const words = typed.split(/,\s*/).map((word) => word.trimStart());
                change(withValue(form, "tags", typed === "" ? undefined : words));
              }}
            />
          </div>
        </div>
      </Panel>
      <Panel title="What the business asks">
        <div className={styles.grid}>
          <TextField label="RTO" hint="Back within" placeholder="4h" {...field("objectives/rto")} />
          <TextField
            label="MTPD"
            hint="Unbearable after"
            placeholder="1d"
            {...field("objectives/mtpd")}
          />
          <TextField
            label="RPO"
            hint="Data no older than"
            placeholder="15m"
            {...field("objectives/rpo")}
          />
          <ShareField
            label="MBCO"
            hint="Lowest level that still counts as working, in percent"
            value={valueAt(form, "objectives/mbco")}
            change={(share) => change(withValue(form, "objectives/mbco", share))}
          />
        </div>
      </Panel>
      <Panel title="What it can do">
        <div className={styles.grid}>
          <TextField
            label="Recovery time"
            hint="How long restoring takes, once all that needs is there"
            placeholder="4h"
            {...field("recovery/time")}
          />
          <TextField
            label="Recovery point"
            hint="How old restored data may be"
            placeholder="1h"
            {...field("recovery/point")}
          />
        </div>
      </Panel>
      <Panel title="What it needs">
        <NeedsField form={form} change={change} elements={known?.list ?? []} problems={problems} />
      </Panel>
    </>
  );
}
