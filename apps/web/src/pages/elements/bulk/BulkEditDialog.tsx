import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { scaleWords } from "../../../components/kind-words.ts";
import { EditDialog } from "../../../editing/EditDialog.tsx";
import { elements } from "../../../queries/elements.ts";
import { baseOf, ownElements } from "../../../queries/own-elements.ts";
import { people, units } from "../../../queries/people-and-units.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import styles from "../form/ElementFieldset.module.css";
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
  const [unit, setUnit] = useState<string>();
  const [owner, setOwner] = useState<string>();
  const [criticality, setCriticality] = useState<string>();
  const [tag, setTag] = useState<string>();
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
        ...(unit === undefined ? {} : { unit }),
        ...(owner === undefined ? {} : { owner }),
        ...(criticality === undefined ? {} : { criticality }),
        ...(tag === undefined ? {} : { tag: tag.trim() }),
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
          none={asIs}
          choices={unitList.map(({ id, name }) => ({ value: String(id), words: name }))}
          onChange={setUnit}
        />
        <PickField
          label="Owner"
          placeholder={asIs}
          value={owner}
          items={peopleList.map(({ id, name }) => ({ id: String(id), name }))}
          onChange={(person) => setOwner(person?.id)}
        />
        <ChoiceField
          label="Criticality"
          value={criticality}
          none={asIs}
          choices={scale.map((value) => ({ value, words: scaleWords(value) }))}
          onChange={setCriticality}
        />
        <TextField label="Add a tag" value={tag} onChange={setTag} />
      </div>
    </EditDialog>
  );
}
