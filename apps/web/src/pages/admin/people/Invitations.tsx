import { Button } from "@fluentui/react-components";
import { withdrawInvitation } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { instantWords } from "../../../components/instant-words.ts";
import { roleWords } from "../../../components/role-words.ts";
import { unitNames } from "../../../queries/units.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import { unitWords } from "./account-words.ts";
import { askPeopleAgain, type Invitation, invitations } from "./people-queries.ts";

/** The invitations that nobody has accepted yet. */
export function Invitations() {
  const open = useQuery(invitations);
  const { data: names = new Map<string, string>() } = useQuery(unitNames);
  const [withdrawn, setWithdrawn] = useState<Invitation>();
  const notice = useDoneNotice();
  const withdraw = async ({ id }: Invitation) => {
    await ask(withdrawInvitation, { path: { invitation: id } });
    notice("The invitation is withdrawn.");
    await askPeopleAgain();
  };
  return (
    <Panel title="Open invitations">
      <Asked query={open}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>
              Nobody is invited. Keep two local accounts for the day when the identity provider is
              down: invite two people whom you trust.
            </EmptyState>
          ) : (
            <Table
              caption="Open invitations"
              columns={[
                { name: "As" },
                { name: "Made by", isMinor: true },
                { name: "Holds until" },
                { name: "Acts", isUnseen: true },
              ]}
            >
              {items.map((invitation) => (
                <tr key={invitation.id}>
                  <td>
                    {roleWords[invitation.role]}
                    {invitation.units.length > 0 && `, ${unitWords(invitation.units, names)}`}
                    {invitation.person !== undefined && ", for somebody who comes back"}
                  </td>
                  <td className={cells.minor}>{invitation.createdBy}</td>
                  <td>{instantWords(invitation.expiresAt)}</td>
                  <td className={cells.number}>
                    <Button size="small" onClick={() => setWithdrawn(invitation)}>
                      Withdraw
                    </Button>
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </Asked>
      {withdrawn !== undefined && (
        <ActDialog
          title="Withdraw the invitation?"
          verb="Withdraw"
          act={() => withdraw(withdrawn)}
          close={() => setWithdrawn(undefined)}
        >
          <p>
            Its link stops working at once. The link cannot be had back; another invitation can be
            made.
          </p>
        </ActDialog>
      )}
    </Panel>
  );
}
