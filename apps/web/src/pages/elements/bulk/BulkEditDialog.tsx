import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { scaleWords } from "../../../components/kind-words.ts";
import { EditDialog } from "../../../editing/EditDialog.tsx";
import { elements } from "../../../queries/elements.ts";
import { baseOf, ownElements } from "../../../queries/own-elements.ts";
import { people, units } from "../../../queries/people-and-units.ts";
import { ChoiceField } from "../form/ChoiceField.tsx";
import styles from "../form/ElementFieldset.module.css";
import { TextField } from "../form/TextField.tsx";
import { bulkEdit } from "./bulk-edit.ts";

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
  const [unit, setUnit] = useState("");
  const [owner, setOwner] = useState("");
  const [criticality, setCriticality] = useState("");
  const [tag, setTag] = useState("");
  const { data: known } = useQuery(elements);
  const { data: own } = useQuery(ownElements);
  const { data: unitList = [] } = useQuery(units);
  const { data: peopleList = [] } = useQuery(people);
  const edit = useMemo(() => {
    if (known === undefined || own === undefined) return [];
    const chosen = ids.flatMap((id) => known.byId.get(id) ?? []);
    return bulkEdit(
      chosen,
      {
        ...(unit === "" ? {} : { unit }),
        ...(owner === "" ? {} : { owner }),
        ...(criticality === "" ? {} : { criticality }),
        ...(tag.trim() === "" ? {} : { tag: tag.trim() }),
      },
      new Set(ids.filter((id) => !own.ids.has(id))),
    );
  }, [ids, known, own, unit, owner, criticality, tag]);
  return (
    <EditDialog
      title={`Change ${ids.length} ${ids.length === 1 ? "element" : "elements"}`}
      edit={edit}
      base={baseOf(own)}
      verb="Save"
      savedWords={`${ids.length} ${ids.length === 1 ? "element is" : "elements are"} changed.`}
      done={done}
    >
      <div className={styles.grid}>
        <ChoiceField
          label="Business unit"
          value={unit}
          change={setUnit}
          none={asIs}
          options={unitList.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChoiceField
          label="Owner"
          value={owner}
          change={setOwner}
          none={asIs}
          options={peopleList.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChoiceField
          label="Criticality"
          value={criticality}
          change={setCriticality}
          none={asIs}
          options={scale.map((value) => ({ value, label: scaleWords(value) }))}
        />
        <TextField label="Add a tag" value={tag} change={setTag} />
      </div>
    </EditDialog>
  );
}
