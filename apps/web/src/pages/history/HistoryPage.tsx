import { useQuery } from "@tanstack/react-query";
import { RevisionList } from "../../components/history/RevisionList.tsx";
import { ownAccount } from "../../queries/own-account.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";

/** Every revision of the plan, the latest first; each can be taken back. */
export function HistoryPage() {
  const account = useQuery(ownAccount);
  return (
    <>
      <PageHeading
        title="History"
        about="Who changed what of the plan, when and why. Nothing is ever overwritten, and each change can be taken back."
      />
      <Asked query={account}>
        {({ permissions }) =>
          permissions.includes("history:read") ? (
            <Panel title="Revisions">
              <RevisionList none="Nobody has changed the plan yet." />
            </Panel>
          ) : (
            <EmptyState>Your role does not let you see the history of the plan.</EmptyState>
          )
        }
      </Asked>
    </>
  );
}
