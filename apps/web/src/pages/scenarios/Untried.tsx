import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ComparisonDocument } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";

/** Which of the chosen strategies could not be carried out, and why. */
export function Untried({
  plan,
  untried,
}: {
  readonly plan: Plan;
  readonly untried: ComparisonDocument["untried"];
}) {
  return untried.map(({ id, reasons }) => (
    <MessageBar key={id} intent="warning" layout="multiline">
      <MessageBarBody>
        {plan.strategies.find((one) => one.id === id)?.name ?? id} was not tried:{" "}
        {reasons.join("; ")}.
      </MessageBarBody>
    </MessageBar>
  ));
}
