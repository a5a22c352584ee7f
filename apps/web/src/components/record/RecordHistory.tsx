import { useQuery } from "@tanstack/react-query";
import { ownAccount } from "../../queries/own-account.ts";
import { Panel } from "../../ui/Panel.tsx";
import { RevisionList } from "../history/RevisionList.tsx";

/** Who changed a record such as `elements/payroll`, when, what of it and why; for who may see that. */
export function RecordHistory({ record }: { readonly record: string }) {
  const { data: account } = useQuery(ownAccount);
  if (account?.permissions.includes("history:read") !== true) return null;
  return (
    <Panel title="History">
      <RevisionList touching={record} none="It was never changed here: it comes from a catalog." />
    </Panel>
  );
}
