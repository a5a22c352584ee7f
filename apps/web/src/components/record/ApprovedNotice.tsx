import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type ApprovableRecord, approvalOf } from "../approval/approval-query.ts";

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
        again; its name, description, owner, version and dates may change without.
      </MessageBarBody>
    </MessageBar>
  );
}
