import type { PersonId } from "@mainstay/plan";
import { PickListField } from "../../../fields/PickListField.tsx";
import { type Asking, answered } from "../asking.ts";
import styles from "../groups/Group.module.css";
import { ContributorList } from "./ContributorList.tsx";

/** Who answers too, and whether they can come in. What they enter comes together with the rest. */
export function Contributors({
  asking: { analysis, draft, isClosed },
  people,
}: {
  readonly asking: Asking;
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
}) {
  const chosen = analysis.contributors ?? [];
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>Who answers too?</legend>
      <PickListField
        label="Contributors"
        isDisabled={isClosed}
        values={chosen}
        items={people}
        onChange={(contributors) => draft.change(answered(analysis, { contributors }))}
      />
      {!isClosed && chosen.length > 0 && (
        <ContributorList
          analysis={analysis}
          nameOf={(id) => people.find((person) => person.id === id)?.name ?? id}
          save={() => draft.save(`Contributors of the impact analysis of ${analysis.name}`)}
        />
      )}
      <p className={styles.quiet}>
        Several people can answer at the same time; each finds it under “For me” in the list.
      </p>
    </fieldset>
  );
}
