import { Badge } from "@fluentui/react-components";
import type { StrategyStatus } from "@mainstay/plan";
import { statusWords } from "./status-words.ts";

const colors = {
  proposed: "informative",
  approved: "brand",
  implemented: "success",
  validated: "success",
  retired: "subtle",
} as const satisfies Record<StrategyStatus, string>;

/** How far a strategy has come. */
export function StatusBadge({ status }: { readonly status: StrategyStatus }) {
  return (
    <Badge appearance="tint" color={colors[status]}>
      {statusWords[status].name}
    </Badge>
  );
}
