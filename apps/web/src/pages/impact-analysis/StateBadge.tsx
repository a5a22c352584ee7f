import { Badge } from "@fluentui/react-components";
import type { AnalysisState } from "./impact-analysis-state.ts";

/** What each state is called. */
export const stateWords: Readonly<Record<AnalysisState, string>> = {
  none: "Not analysed",
  "under-way": "Under way",
  "in-review": "Waits for approval",
  returned: "Returned",
  reopened: "Changed since approval",
  expired: "Expired",
  old: "Older than a year",
  approved: "Approved",
};

const colors = {
  none: "severe",
  "under-way": "brand",
  "in-review": "warning",
  returned: "severe",
  reopened: "severe",
  expired: "danger",
  old: "warning",
  approved: "success",
} as const satisfies Record<AnalysisState, string>;

/** How an analysis stands, and why where that needs saying. */
export function StateBadge({
  state,
  reason,
}: {
  readonly state: AnalysisState;
  readonly reason?: string | undefined;
}) {
  return (
    <Badge appearance="tint" color={colors[state]} title={reason}>
      {stateWords[state]}
    </Badge>
  );
}
