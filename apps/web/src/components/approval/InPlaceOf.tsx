import { Field, Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { delegations } from "../../queries/delegations.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { delegationTime } from "../delegation-words.ts";
import styles from "./ApprovalPanel.module.css";

type Somebody = { readonly id: string; readonly name: string };

/** Says for whom one decides, and until when that is delegated; of several one is chosen. */
export function InPlaceOf({
  holders,
  holder,
  choose,
}: {
  readonly holders: readonly Somebody[];
  readonly holder: Somebody;
  readonly choose: (id: string) => void;
}) {
  return (
    <>
      <p className={styles.about}>
        You decide for {holder.name}
        <Until holder={holder} />. <AppLink to="/admin/delegations">Delegations</AppLink>
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

/** Until when they have delegated it; of several the longest. */
function Until({ holder }: { readonly holder: Somebody }) {
  const { data: account } = useQuery(ownAccount);
  const { data } = useQuery(delegations);
  const now = new Date();
  const [last] = (data?.items ?? [])
    .filter(({ delegator, delegate }) => delegator.id === holder.id && delegate.id === account?.id)
    .map((delegation) => ({ ...delegationTime(delegation, now), ends: delegation.ends }))
    .filter(({ time }) => time === "now")
    .toSorted((one, other) => (one.ends < other.ends ? 1 : -1));
  return last === undefined ? null : `, who has delegated it to you ${last.words}`;
}
