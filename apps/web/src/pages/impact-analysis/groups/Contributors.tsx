import type { PersonId } from "@mainstay/plan";
import { PickListField } from "../../../fields/PickListField.tsx";
import { type Asking, answered } from "../asking.ts";
import styles from "./Group.module.css";

/** Who answers too. Each can be written to with the address of this page; what they enter comes together with the rest. */
export function Contributors({
  asking: { plan, analysis, draft, isClosed },
  people,
}: {
  readonly asking: Asking;
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
}) {
  const chosen = analysis.contributors ?? [];
  const addresses = plan.people.flatMap(({ id, contacts }) =>
    chosen.includes(id)
      ? contacts
          .filter(({ kind }) => kind === "email")
          .slice(0, 1)
          .map(({ address }) => address)
      : [],
  );
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
      {addresses.length > 0 && (
        <a href={letterTo(addresses, analysis.name)} className={styles.start}>
          Write to them with the address of this page
        </a>
      )}
      <p className={styles.quiet}>
        Several people can answer at the same time. An administrator has to have given them an
        account of this unit.
      </p>
    </fieldset>
  );
}

function letterTo(addresses: readonly string[], name: string): string {
  const subject = encodeURIComponent(`Business impact analysis: ${name}`);
  const body = encodeURIComponent(
    `Please answer what you know about ${name}. It takes about ten minutes.\n\n${window.location.href}`,
  );
  return `mailto:${addresses.map(encodeURIComponent).join(",")}?subject=${subject}&body=${body}`;
}
