import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Approvable } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { type ApprovableRecord, approvalOf } from "../approval/approval-query.ts";

/** What of each kind of record may change without another approval. */
const free: Readonly<Record<Approvable, string>> = {
  scenarios: "name, owner and source",
  strategies: "name, owner and status",
  sops: "name, description, owner, version and dates",
  callTrees: "name, description, owner and day of the last test",
  impactAnalyses: "name, description and contributors",
  dependencyAnalyses: "name, description and contributors",
  exercises: "name, description, injects, and what is written once it was held",
};

/** Says of a record that is approved what a change does to that; nothing of others. */
export function ApprovedNotice({
  record,
  noun,
}: {
  readonly record: ApprovableRecord;
  readonly noun: string;
}) {
  const { data: approval } = useQuery(approvalOf(record));
  if (approval?.state !== "approved") return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        This {noun} is approved. Once you save a change of what it says, it has to be approved
        again; its {free[record.collection]} may change without.
      </MessageBarBody>
    </MessageBar>
  );
}
