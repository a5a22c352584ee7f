import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import * as z from "zod";
import { scaleWords } from "../../../components/kind-words.ts";
import { useKept } from "../../../drafts/use-kept.ts";
import { EditDialog } from "../../../editing/EditDialog.tsx";
import { elements } from "../../../queries/elements.ts";
import { baseOf, ownElements } from "../../../queries/own-elements.ts";
import { people, units } from "../../../queries/people-and-units.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import styles from "../form/ElementFieldset.module.css";
import { bulkEdit } from "./bulk-edit.ts";

const Field = z.string().exactOptional();
/** What is set of all. */
const Same = z.object({ unit: Field, owner: Field, criticality: Field, tag: Field });
type Same = z.output<typeof Same>;

const asIs = "As it is with each";

/** Sets the same for many elements at once. */
export function BulkEditDialog({
  ids,
  scale,
  done,
}: {
  readonly ids: readonly string[];
  readonly scale: readonly string[];
  readonly done: (isSaved: boolean) => void;
}) {
  const chosenIds = ids.toSorted().join(" ");
  const [{ set }, keep, typed] = useKept(setOf(chosenIds), "bulk-edit", {
    of: chosenIds,
    set: {},
  });
  const change = (next: Same) => keep({ of: chosenIds, set: next });
  const { data: known } = useQuery(elements);
  const { data: own } = useQuery(ownElements);
  const { data: unitList = [] } = useQuery(units);
  const { data: peopleList = [] } = useQuery(people);
  const edit = useMemo(() => {
    if (known === undefined || own === undefined) return [];
    const chosen = ids.flatMap((id) => known.byId.get(id) ?? []);
    return bulkEdit(
      chosen,
      { ...set, ...(set.tag === undefined ? {} : { tag: set.tag.trim() }) },
      new Set(ids.filter((id) => !own.ids.has(id))),
    );
  }, [ids, known, own, set]);
  return (
    <EditDialog
      title={`Change ${ids.length} ${ids.length === 1 ? "element" : "elements"}`}
      keptAs={`bulk-edit/${chosenIds.slice(0, 200)}/${ids.length}`}
      edit={edit}
      base={baseOf(own)}
      verb="Save"
      savedWords={`${ids.length} ${ids.length === 1 ? "element is" : "elements are"} changed.`}
      typed={typed}
      done={done}
    >
      <div className={styles.grid}>
        <ChoiceField
          label="Business unit"
          value={set.unit}
          none={asIs}
          choices={unitList.map(({ id, name }) => ({ value: String(id), words: name }))}
          onChange={(unit) => change(said({ ...set, unit }))}
        />
        <PickField
          label="Owner"
          placeholder={asIs}
          value={set.owner}
          items={peopleList.map(({ id, name }) => ({ id: String(id), name }))}
          onChange={(person) => change(said({ ...set, owner: person?.id }))}
        />
        <ChoiceField
          label="Criticality"
          value={set.criticality}
          none={asIs}
          choices={scale.map((value) => ({ value, words: scaleWords(value) }))}
          onChange={(criticality) => change(said({ ...set, criticality }))}
        />
        <TextField
          label="Add a tag"
          value={set.tag}
          onChange={(tag) => change(said({ ...set, tag }))}
        />
      </div>
    </EditDialog>
  );
}

/** What is set of these elements: what was set of others is not taken for it. */
function setOf(ids: string) {
  return z.object({ of: z.literal(ids), set: Same });
}

/** The fields that are set. */
function said(fields: { readonly [Name in keyof Same]?: string | undefined }): Same {
  return Same.parse(
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  );
}
