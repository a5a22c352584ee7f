import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { delegationTime } from "../../../components/delegation-words.ts";
import { delegates, type Delegation, delegations } from "../../../queries/delegations.ts";
import { ownAccount } from "../../../queries/own-account.ts";
import { allAsked } from "../../../ui/all-asked.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import styles from "../admin.module.css";
import { DelegateDialog } from "./DelegateDialog.tsx";
import { DelegationTable } from "./DelegationTable.tsx";

/** Of those that are over so many are shown, the latest. */
const mostOver = 50;

/** Who decides about approvals in whose place, and until when. */
export function DelegationsPage() {
  const account = useQuery(ownAccount);
  const query = allAsked(useQuery(delegations), account, useQuery(delegates()));
  const [isMaking, setIsMaking] = useState(false);
  const self = account.data?.id;
  const isAdministrator = account.data?.permissions.includes("people:manage") ?? false;
  const [, , offered] = query.data ?? [];
  const kinds = offered?.kinds ?? [];
  const canMake =
    offered !== undefined && self !== undefined && (kinds.length > 0 || isAdministrator);
  const whoseEyes = { self, isAdministrator };
  return (
    <>
      <PageHeading
        title="Delegations"
        about="Who decides about approvals in the place of somebody else, and until when."
      >
        {canMake && (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setIsMaking(true)}>
            Delegate
          </Button>
        )}
      </PageHeading>
      <Asked query={query}>
        {([{ items }]) => {
          const { toMe, ofMine, ofOthers, over } = parted(items, self);
          return (
            <div className={styles.stack}>
              <Panel title="Delegated to you" aside={toMe.length}>
                {toMe.length === 0 ? (
                  <EmptyState>Nobody has asked you to decide in their place.</EmptyState>
                ) : (
                  <DelegationTable caption="Delegated to you" items={toMe} {...whoseEyes} />
                )}
              </Panel>
              <Panel title="Delegated by you" aside={ofMine.length}>
                {ofMine.length === 0 ? (
                  <EmptyState>{whyNone(self, canMake)}</EmptyState>
                ) : (
                  <DelegationTable caption="Delegated by you" items={ofMine} {...whoseEyes} />
                )}
              </Panel>
              {ofOthers.length > 0 && (
                <Panel title="Among others" aside={ofOthers.length}>
                  <DelegationTable caption="Among others" items={ofOthers} {...whoseEyes} />
                </Panel>
              )}
              {over.length > 0 && (
                <Panel title="Over" aside={over.length}>
                  <DelegationTable caption="Over" items={over.slice(0, mostOver)} {...whoseEyes} />
                  {over.length > mostOver && (
                    <p className={styles.quiet}>
                      The latest {mostOver} of {over.length}. The audit tells of all.
                    </p>
                  )}
                </Panel>
              )}
            </div>
          );
        }}
      </Asked>
      {isMaking && self !== undefined && (
        <DelegateDialog
          self={self}
          kinds={kinds}
          isForOthers={isAdministrator}
          close={() => setIsMaking(false)}
        />
      )}
    </>
  );
}

function parted(items: readonly Delegation[], self: string | undefined) {
  const now = new Date();
  const isOver = (one: Delegation) => delegationTime(one, now).time === "over";
  const going = items.filter((one) => !isOver(one));
  const toMe = going.filter(({ delegate }) => delegate.id === self);
  const ofMine = going.filter(({ delegator }) => delegator.id === self);
  const ofOthers = going.filter((one) => !toMe.includes(one) && !ofMine.includes(one));
  return { toMe, ofMine, ofOthers, over: items.filter(isOver) };
}

function whyNone(self: string | undefined, canMake: boolean): string {
  if (self === undefined)
    return "You came in with the administrator's token, which is nobody's own: sign in with your account to delegate.";
  return canMake
    ? "Nobody decides in your place. Before you are away, let somebody do it until you are back: what they approve says that it was on your behalf."
    : "You approve nothing, and so have nothing to delegate.";
}
