import type { Edit, Strategy, StrategyStatus } from "@mainstay/plan";
import type { PlannedEdit } from "../../components/PlanEditDialog.tsx";

/** What can be done about a strategy next. To approve it is left to its approval. */
export function nextSteps(strategy: Strategy): readonly PlannedEdit[] {
  const { id, name, status, changes = [] } = strategy;
  const to = (next: StrategyStatus): Edit => [{ put: `strategies/${id}/status`, value: next }];
  const reject: PlannedEdit = {
    title: `Reject “${name}”`,
    about:
      "It is given up. The plan keeps it with your reason, so that nobody proposes it again unawares.",
    edit: to("retired"),
    verb: "Reject",
    savedWords: "The strategy is rejected.",
    reason: "needed",
  };
  const retire: PlannedEdit = {
    title: `Retire “${name}”`,
    about:
      "It is not followed any more. What it changed in the plan stays: change that back where it is no longer true.",
    edit: to("retired"),
    verb: "Retire",
    savedWords: "The strategy is retired.",
  };
  switch (status) {
    case "proposed":
      return [reject];
    case "approved":
      return [
        {
          title: `“${name}” is implemented`,
          about: "What it changes becomes part of the plan, in the same step.",
          edit: [...changes, ...to("implemented")],
          verb: "Mark as implemented",
          savedWords: "The strategy is implemented, and the plan says so.",
        },
        reject,
      ];
    case "implemented":
      return [
        {
          title: `“${name}” is validated`,
          about: "An exercise or a real incident has shown that it works.",
          edit: to("validated"),
          verb: "Mark as validated",
          savedWords: "The strategy is validated.",
        },
        retire,
      ];
    case "validated":
      return [retire];
    case "retired":
      return [
        {
          title: `Propose “${name}” again`,
          about: "It counts as proposed again, and its worth is worked out.",
          edit: to("proposed"),
          verb: "Propose again",
          savedWords: "The strategy is proposed again.",
        },
      ];
  }
}
