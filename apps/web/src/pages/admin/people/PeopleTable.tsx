import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dayWords } from "../../../components/instant-words.ts";
import { unitNames } from "../../../queries/units.ts";
import { cells, Table } from "../../../ui/Table.tsx";
import styles from "../admin.module.css";
import { type AccountAct, AccountActs } from "./AccountActs.tsx";
import { roleOfAccount, unitWords, wayWords } from "./account-words.ts";
import { InviteDialog } from "./InviteDialog.tsx";
import type { Account } from "./people-queries.ts";
import { RemovePersonDialog } from "./RemovePersonDialog.tsx";
import { RoleDialog } from "./RoleDialog.tsx";

/** People with what they are, how they come in, and what can be done about each. */
export function PeopleTable({ people }: { readonly people: readonly Account[] }) {
  const { data: names = new Map<string, string>() } = useQuery(unitNames);
  const [doing, setDoing] = useState<{ readonly act: AccountAct; readonly account: Account }>();
  const close = () => setDoing(undefined);
  return (
    <>
      <Table
        caption="People"
        columns={[
          { name: "Name" },
          { name: "Role" },
          { name: "Units", isMinor: true },
          { name: "Comes in by", isMinor: true },
          { name: "Since", isMinor: true },
          { name: "Acts", isUnseen: true },
        ]}
      >
        {people.map((account) => (
          <tr key={account.id}>
            <td>
              {account.name}
              <div className={cells.quiet}>{account.email}</div>
              {!account.hasWayIn && <div className={styles.bad}>cannot come in</div>}
            </td>
            <td>{roleOfAccount(account)}</td>
            <td className={cells.minor}>
              {account.role === "contributor" ? unitWords(account.units, names) || "none yet" : ""}
            </td>
            <td className={cells.minor}>{wayWords(account)}</td>
            <td className={cells.minor}>{dayWords(account.createdAt)}</td>
            <td className={cells.number}>
              <AccountActs account={account} choose={(act) => setDoing({ act, account })} />
            </td>
          </tr>
        ))}
      </Table>
      {doing?.act === "role" && <RoleDialog account={doing.account} close={close} />}
      {doing?.act === "invite-back" && <InviteDialog back={doing.account} close={close} />}
      {doing?.act === "remove" && <RemovePersonDialog account={doing.account} close={close} />}
    </>
  );
}
