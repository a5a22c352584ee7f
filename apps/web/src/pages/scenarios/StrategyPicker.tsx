import { Dropdown, Field, Option, OptionGroup, Tag, TagGroup } from "@fluentui/react-components";
import type { Plan, Strategy } from "@mainstay/plan";
import styles from "./StrategyPicker.module.css";

/** Chooses which strategies are tried, those that are meant for the scenario first. */
export function StrategyPicker({
  plan,
  scenario,
  chosen,
  choose,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}) {
  const possible = plan.strategies.filter(
    ({ changes = [], status }) =>
      changes.length > 0 && (status === "proposed" || status === "approved"),
  );
  const isMeant = ({ scenarios = [] }: Strategy) => scenarios.some((id) => id === scenario);
  const groups = [
    { label: "For this scenario", strategies: possible.filter(isMeant) },
    { label: "Others", strategies: possible.filter((one) => !isMeant(one)) },
  ].filter(({ strategies }) => strategies.length > 0);
  if (possible.length === 0) {
    return (
      <p className={styles.none}>
        The plan has no proposed or approved strategy that could be tried here.
      </p>
    );
  }
  return (
    <div className={styles.picker}>
      <Field label="Compare with these strategies carried out">
        <Dropdown
          multiselect
          placeholder="None: as things are"
          value={chosen.length === 0 ? "" : `${chosen.length} chosen`}
          selectedOptions={[...chosen]}
          onOptionSelect={(_, { selectedOptions }) => choose(selectedOptions)}
        >
          {groups.map(({ label, strategies }) => (
            <OptionGroup key={label} label={label}>
              {strategies.map(({ id, name }) => (
                <Option key={id} value={id}>
                  {name}
                </Option>
              ))}
            </OptionGroup>
          ))}
        </Dropdown>
      </Field>
      {chosen.length > 0 && (
        <TagGroup
          aria-label="Chosen strategies"
          className={styles.tags}
          onDismiss={(_, { value }) => choose(chosen.filter((id) => id !== value))}
        >
          {chosen.map((id) => (
            <Tag key={id} value={id} dismissible dismissIcon={{ "aria-label": "leave out" }}>
              {plan.strategies.find((one) => one.id === id)?.name ?? id}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
