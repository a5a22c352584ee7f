import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { type ElementId, type Plan, Requirement } from "@mainstay/plan";
import { pickableElements } from "../../../components/pickable-elements.ts";
import { PickField } from "../../../fields/PickField.tsx";
import listStyles from "../../../fields/PickListField.module.css";

/** What a procedure needs to be carried out; what is one of several stays as it is written. */
export function NeedsField({
  plan,
  needs,
  onChange,
}: {
  readonly plan: Plan;
  readonly needs: readonly Requirement[];
  readonly onChange: (needs: readonly Requirement[]) => void;
}) {
  const nameOf = (id: string) => plan.elements.find((one) => one.id === id)?.name ?? id;
  const needed = new Set(needs.flatMap(({ targets }) => targets));
  const add = (id: ElementId) => onChange([...needs, Requirement.decode(id)]);
  return (
    <div className={listStyles.field}>
      <span aria-hidden>What it needs</span>
      <ul aria-label="What it needs" className={listStyles.list}>
        {needs.map(({ targets }, at) => {
          const name = targets.map(nameOf).join(" or ");
          return (
            <li key={targets.join("+")} className={listStyles.item}>
              {name}
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={`Take out ${name}`}
                onClick={() => onChange(needs.toSpliced(at, 1))}
              />
            </li>
          );
        })}
      </ul>
      <PickField
        label="What it needs: add"
        items={pickableElements(plan.elements.filter(({ id }) => !needed.has(id)))}
        value={undefined}
        onChange={(item) => item !== undefined && add(item.id)}
      />
    </div>
  );
}
