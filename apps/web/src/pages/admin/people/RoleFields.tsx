import { Field, Select } from "@fluentui/react-components";
import { Role } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import * as z from "zod";
import { roleWords } from "../../../components/role-words.ts";
import { PickListField } from "../../../fields/PickListField.tsx";
import { units as unitsOfPlan } from "../../../queries/people-and-units.ts";
import styles from "../admin.module.css";

/** What each role may, as people decide by it. */
const meaning: Readonly<Record<Role, string>> = {
  viewer: "Reads the plan and what is found in it.",
  contributor: "Also changes what belongs to their units and those below, and reads the history.",
  responder: "Reads the plan and its history.",
  auditor: "Reads the plan, its history and the audit.",
  "continuity-manager": "Also changes and approves everything, and reads the history.",
  administrator: "May do everything, and says who comes in.",
};

/** A role, and the units that go with it. */
export const GivenRole = z.object({
  role: Role.optional(),
  units: z.array(z.string()).readonly(),
});
export type GivenRole = z.output<typeof GivenRole>;

/** Asks for a role, and for a contributor which units are theirs. */
export function RoleFields({
  given: { role, units },
  change,
  mayHaveNone = false,
}: {
  readonly given: GivenRole;
  readonly change: (given: GivenRole) => void;
  readonly mayHaveNone?: boolean;
}) {
  const { data: known = [] } = useQuery(unitsOfPlan);
  return (
    <div className={styles.fields}>
      <Field
        label="Role"
        hint={
          role === undefined ? "Everything is denied, from the next request on." : meaning[role]
        }
      >
        <Select
          value={role ?? ""}
          onChange={(_, { value }) =>
            change({ role: Role.options.find((option) => option === value), units })
          }
        >
          {mayHaveNone && <option value="">No role</option>}
          {Role.options.map((option) => (
            <option key={option} value={option}>
              {roleWords[option]}
            </option>
          ))}
        </Select>
      </Field>
      {role === "contributor" && (
        <PickListField
          label="Their units"
          hint={
            units.length === 0
              ? "Without a unit a contributor can change nothing."
              : "With all units below these."
          }
          items={known.map(({ id, name }) => ({ id: String(id), name }))}
          values={units}
          onChange={(chosen) => change({ role, units: chosen })}
        />
      )}
    </div>
  );
}
