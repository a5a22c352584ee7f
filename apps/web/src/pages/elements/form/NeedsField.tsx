import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { Element } from "@mainstay/plan";
import type { ElementForm } from "../../../editing/part-of-plan.ts";
import { toNeeds, withNeeds } from "./needs.ts";
import { NeedRow } from "./NeedRow.tsx";

/** What an element needs, one requirement a row. */
export function NeedsField({
  form,
  change,
  elements,
  problems,
}: {
  readonly form: ElementForm;
  readonly change: (form: ElementForm) => void;
  readonly elements: readonly Element[];
  readonly problems: ReadonlyMap<string, string>;
}) {
  const needs = toNeeds(form);
  const options = elements.filter(({ id }) => id !== form.id);
  return (
    <>
      {needs.length === 0 && <p>Nothing yet. What it cannot go on without belongs here.</p>}
      {needs.map((need, at) => (
        <NeedRow
          // Rows have nothing else to go by: what they name changes as one edits.
          key={at}
          need={need}
          number={at + 1}
          options={options}
          problem={[...problems].find(([path]) => path.startsWith(`needs/${at}`))?.[1]}
          change={(next) => change(withNeeds(form, needs.with(at, next)))}
          remove={() => change(withNeeds(form, needs.toSpliced(at, 1)))}
        />
      ))}
      <Button
        icon={<AddRegular />}
        onClick={() => change(withNeeds(form, [...needs, { targets: [] }]))}
      >
        Add a requirement
      </Button>
    </>
  );
}
