import { Button } from "@fluentui/react-components";
import { endDelegation } from "@mainstay/api";
import { useState } from "react";
import {
  delegationTime,
  kindsWords,
  lapseWords,
  nameFor,
} from "../../../components/delegation-words.ts";
import { askDelegationsAgain, type Delegation } from "../../../queries/delegations.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";

/** Delegations, each with who decides for whom, about what and until when, and a way to end it. */
export function DelegationTable({
  caption,
  items,
  self,
  isAdministrator,
}: {
  readonly caption: string;
  readonly items: readonly Delegation[];
  /** The id of whoever looks; undefined for who has no account. */
  readonly self: string | undefined;
  /** Whether they may end those of others. */
  readonly isAdministrator: boolean;
}) {
  const [ended, setEnded] = useState<Delegation>();
  const notice = useDoneNotice();
  const now = new Date();
  const end = async ({ id, delegate, delegator }: Delegation) => {
    await ask(endDelegation, { path: { id } });
    notice(`${delegate.name} no longer decides for ${nameFor(delegator, self)}.`);
    await askDelegationsAgain();
  };
  return (
    <>
      <Table
        caption={caption}
        columns={[
          { name: "Who decides" },
          { name: "For whom" },
          { name: "About", isMinor: true },
          { name: "When" },
          { name: "Acts", isUnseen: true },
        ]}
      >
        {items.map((delegation) => {
          const { delegator, delegate } = delegation;
          const { time, words } = delegationTime(delegation, now);
          const lapse = lapseWords(delegation, self);
          const mayEnd = time !== "over" && (isAdministrator || delegator.id === self);
          return (
            <tr key={delegation.id}>
              <td>{nameFor(delegate, self)}</td>
              <td>{nameFor(delegator, self)}</td>
              <td className={cells.minor}>{kindsWords(delegation)}</td>
              <td className={delegation.isActive ? undefined : cells.quiet}>
                {words}
                {lapse !== undefined && <div>{lapse}</div>}
              </td>
              <td className={cells.number}>
                {mayEnd && (
                  <Button
                    size="small"
                    aria-label={`End: ${delegate.name} for ${nameFor(delegator, self)}`}
                    onClick={() => setEnded(delegation)}
                  >
                    End
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </Table>
      {ended !== undefined && (
        <ActDialog
          title={`End it now: ${ended.delegate.name} for ${nameFor(ended.delegator, self)}?`}
          verb="End it"
          act={() => end(ended)}
          close={() => setEnded(undefined)}
        >
          <p>
            {ended.delegate.name} can approve and return nothing by it any more. What they have
            approved stays approved. Another can be made at any time.
          </p>
        </ActDialog>
      )}
    </>
  );
}
