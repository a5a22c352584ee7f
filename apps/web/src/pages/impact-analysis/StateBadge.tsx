import { Badge } from "@fluentui/react-components";
import type { AnalysisState } from "./impact-analysis-state.ts";

/** What each state is called. */
export const stateWords: Readonly<Record<AnalysisState, string>> = {
  none: "Not analysed",
  "under-way": "Under way",
  "in-review": "Waits for approval",
  returned: "Returned",
  expired: "Expired",
  old: "Older than a year",
  approved: "Approved",
};

const colors = {
  none: "severe",
  "under-way": "brand",
  "in-review": "warning",
  returned: "severe",
  expired: "danger",
  old: "warning",
  approved: "success",
} as const satisfies Record<AnalysisState, string>;

/** How an analysis stands. */
export function StateBadge({ state }: { readonly state: AnalysisState }) {
  return (
    <Badge appearance="tint" color={colors[state]}>
      {stateWords[state]}
    </Badge>
  );
}
