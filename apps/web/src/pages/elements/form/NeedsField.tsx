import { type Element, minutes, type Requirement } from "@mainstay/plan";
import { kindWords } from "../../../components/kind-words.ts";
import type { AnyDraft } from "../../../drafts/use-draft.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { useRemoval } from "../../../fields/use-removal.ts";
import { NeedRow } from "./NeedRow.tsx";
import styles from "./NeedRow.module.css";

/** What an element needs, one requirement a row; picking an element adds one. */
export function NeedsField({
  needs,
  draft,
  elements,
  onChange,
}: {
  readonly needs: readonly Requirement[];
  readonly draft: Pick<AnyDraft, "texts" | "hold">;
  /** What can be needed. */
  readonly elements: readonly Element[];
  readonly onChange: (needs: readonly Requirement[]) => void;
}) {
  const items = elements.map(({ id, name, kind }) => ({ id, name, about: kindWords[kind].one }));
  const { list, without } = useRemoval<HTMLDivElement>("needs", draft);
  const remove = (at: number) => onChange(without(needs, at));
  return (
    <>
      {needs.length === 0 && <p>Nothing yet. What it cannot go on without belongs here.</p>}
      <div ref={list} className={styles.rows}>
        {needs.map((need, at) => (
          <NeedRow
            // Rows have nothing else to go by: what they name changes as one edits.
            key={at}
            need={need}
            number={at + 1}
            items={items}
            held={draft}
            onChange={(changed) =>
              changed.targets.length === 0 ? remove(at) : onChange(needs.with(at, changed))
            }
            onRemove={() => remove(at)}
          />
        ))}
      </div>
      <PickField
        label="Add something that it needs"
        placeholder="Search elements"
        value={undefined}
        items={items.filter(({ id }) => !needs.some((need) => isAlone(need, id)))}
        onChange={(item) => item !== undefined && onChange([...needs, only(item.id)])}
      />
    </>
  );
}

function isAlone({ targets, for: purpose }: Requirement, id: string): boolean {
  return targets.length === 1 && targets[0] === id && purpose !== "recover";
}

function only(target: Element["id"]): Requirement {
  return {
    targets: [target],
    atLeast: 1,
    for: "operate",
    holds: minutes(0),
    loss: 1,
    evidence: "declared",
  };
}
