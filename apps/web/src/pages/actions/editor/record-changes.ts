import { type Edit, findRequirement, parseDuration, type Plan } from "@mainstay/plan";
import { freeId } from "../../../components/free-id.ts";

/** A change of a record that is told in one text, or in none. */
export type OfferedChange = {
  readonly value: string;
  readonly words: string;
  /** What the field for the text is called; absent where none is needed. */
  readonly label?: string;
  /** What is wrong with the text, and how to mend it; undefined where nothing is. */
  readonly wrongIn?: (text: string) => string | undefined;
  readonly toEdit: (text: string) => Edit;
};

/** What can be changed of the record that an action is about, besides what elements need; of none, what can be added. */
export function recordChanges(plan: Plan, about: string | undefined): readonly OfferedChange[] {
  const [list = "", id = ""] = about?.split("/") ?? [];
  const record = `${list}/${id}`;
  const description: OfferedChange = {
    value: "description",
    words: "What is said of it",
    label: "What is said of it",
    toEdit: (text) => [{ put: `${record}/description`, value: text }],
  };
  const put =
    (field: string): OfferedChange["toEdit"] =>
    (text) => [{ put: `${record}/${field}`, value: text }];
  switch (list) {
    case "sops": {
      const steps = plan.sops.find((one) => one.id === id)?.steps ?? [];
      return [
        {
          value: "step",
          words: "A step more, at the end",
          label: "What is done",
          toEdit: (what) => [{ put: `${record}/steps/${steps.length + 1}`, value: { what } }],
        },
        {
          value: "trigger",
          words: "When to use it",
          label: "When to use it",
          toEdit: put("trigger"),
        },
        {
          value: "description",
          words: "What it achieves",
          label: "What it achieves",
          toEdit: put("description"),
        },
      ];
    }
    case "strategies": {
      const strategy = plan.strategies.find((one) => one.id === id);
      if (strategy?.status !== "approved") return [description];
      return [
        {
          value: "implemented",
          words: "It is carried out, with what it changes in the plan",
          toEdit: () => [
            ...(strategy.changes ?? []),
            { put: `${record}/status`, value: "implemented" },
          ],
        },
        description,
      ];
    }
    case "elements":
      return findRequirement(plan, about ?? "") === undefined
        ? [description]
        : requirementChanges(about ?? "");
    case "scenarios":
    case "callTrees":
    case "trainings":
      return [description];
    case "impactAnalyses":
      return [
        {
          value: "reopen",
          words: "It is gone through again",
          label: "What its next version says of it",
          toEdit: (text) => [
            { put: `${record}/status`, value: "draft" },
            { put: `${record}/description`, value: text },
          ],
        },
      ];
    default:
      return [
        {
          value: "training",
          words: "A training for everybody",
          label: "What it is called",
          toEdit: (name) => {
            const own = freeId(
              name,
              plan.trainings.map((one) => one.id),
            );
            return [{ put: `trainings/${own}`, value: { id: own, name, for: ["everybody"] } }];
          },
        },
      ];
  }
}

/** What can be changed of a requirement, besides what it names. */
function requirementChanges(address: string): readonly OfferedChange[] {
  return [
    {
      value: "holds",
      words: "How long one goes on without",
      label: "For how long, such as 4h",
      wrongIn: (text) =>
        parseDuration(text) === undefined
          ? "Write a length of time such as 30m, 4h or 2d."
          : undefined,
      toEdit: (text) => [{ put: `${address}/holds`, value: text }],
    },
    {
      value: "note",
      words: "What is said of it",
      label: "What is said of it",
      toEdit: (text) => [{ put: `${address}/note`, value: text }],
    },
    {
      value: "gone",
      words: "It is needed no more",
      toEdit: () => [{ remove: address }],
    },
  ];
}
