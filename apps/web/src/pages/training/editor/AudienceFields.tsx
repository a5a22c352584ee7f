import { Checkbox } from "@fluentui/react-components";
import { Audience, type Plan, type Training } from "@mainstay/plan";
import type { Fields } from "../../../components/record/present.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { audienceWords } from "../audience-words.ts";
import styles from "../TrainingPage.module.css";

/** Whom a course is for: by their part in the plan, by what they are, and by name. Who stands in for them learns it as well. */
export function AudienceFields({
  plan,
  course,
  set,
}: {
  readonly plan: Plan;
  readonly course: Training;
  readonly set: (fields: Fields<Training>) => void;
}) {
  const wanted = course.for ?? [];
  const roles = new Set(plan.people.flatMap(({ role }) => role?.trim() ?? []));
  const items = [...roles].map((role) => ({ id: role, name: role }));
  return (
    <div className={fieldLayout.fields}>
      <fieldset className={styles.people}>
        <legend>By their part in the plan</legend>
        {Audience.options.map((audience) => (
          <Checkbox
            key={audience}
            label={audienceWords[audience]}
            checked={wanted.includes(audience)}
            onChange={(_, { checked }) =>
              set({
                for: Audience.options.filter((one) =>
                  one === audience ? checked === true : wanted.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <PickListField
        label="By what they are"
        hint="As people's role says"
        values={course.roles ?? []}
        items={items}
        onChange={(chosen) => set({ roles: [...chosen] })}
      />
      <PickListField
        label="By name"
        values={course.also ?? []}
        items={plan.people}
        onChange={(also) => set({ also: [...also] })}
      />
    </div>
  );
}
