import { Field, Select } from "@fluentui/react-components";
import type { Approvable } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { delegations } from "../../queries/delegations.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import styles from "./ApprovalPanel.module.css";
import { delegatedUntil } from "./delegated-until.ts";

type Somebody = { readonly id: string; readonly name: string };

/** Says for whom one decides, and until when that is delegated; of several one is chosen. */
export function InPlaceOf({
  collection,
  holders,
  holder,
  choose,
}: {
  /** The list of what one decides about. */
  readonly collection: Approvable;
  readonly holders: readonly Somebody[];
  readonly holder: Somebody;
  readonly choose: (id: string) => void;
}) {
  return (
    <>
      <p className={styles.about}>
        You decide for {holder.name}
        <Until holder={holder} collection={collection} />.{" "}
        <AppLink to="/admin/delegations">Delegations</AppLink>
      </p>
      {holders.length > 1 && (
        <Field label="In whose place">
          <Select value={holder.id} onChange={(_, { value }) => choose(value)}>
            {holders.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

function Until({
  holder,
  collection,
}: {
  readonly holder: Somebody;
  readonly collection: Approvable;
}) {
  const { data: account } = useQuery(ownAccount);
  const { data } = useQuery(delegations);
  if (account?.id === undefined || data === undefined) return null;
  const who = { from: holder.id, to: account.id, collection, now: new Date() };
  const words = delegatedUntil(data.items, who);
  return words === undefined ? null : `, who has delegated it to you ${words}`;
}
