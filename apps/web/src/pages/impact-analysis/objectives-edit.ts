import { type Edit, type ImpactAnalysis, objectivesSideBySide, type Plan } from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import { toForm } from "../../drafts/form.ts";

const fields = ["rto", "rpo", "mtpd", "mbco"] as const;

/** An objective that the element has otherwise than its approved analysis came to. */
export type DifferingObjective = {
  readonly name: string;
  readonly now: string;
  readonly analysed: string;
};

/** Where an element asks for something else than its analysis came to, and the edit that sets it right. */
export function objectivesEdit(
  plan: Plan,
  analysis: ImpactAnalysis,
): { readonly differing: readonly DifferingObjective[]; readonly edit: Edit } {
  const element = plan.elements.find(({ id }) => id === analysis.element);
  if (element === undefined) return { differing: [], edit: [] };
  const { final } = objectivesSideBySide(plan, analysis);
  const { objectives = {} } = element;
  const differing = fields.filter(
    (field) => final[field] !== undefined && final[field] !== objectives[field],
  );
  const isLevelled =
    analysis.criticality !== undefined && analysis.criticality !== element.criticality;
  const adopted = { ...element, objectives: { ...objectives, ...final } };
  const { objectives: value = {} } = toForm("elements", adopted);
  return {
    differing: [
      ...differing.map((field) => ({
        name: field.toUpperCase(),
        now: words(field, objectives[field]),
        analysed: words(field, final[field]),
      })),
      ...(isLevelled
        ? [
            {
              name: "Criticality",
              now: element.criticality ?? "not said",
              analysed: analysis.criticality ?? "",
            },
          ]
        : []),
    ],
    edit: [
      ...(differing.length === 0 ? [] : [{ put: `elements/${element.id}/objectives`, value }]),
      ...(isLevelled && analysis.criticality !== undefined
        ? [{ put: `elements/${element.id}/criticality`, value: analysis.criticality }]
        : []),
    ],
  };
}

function words(field: (typeof fields)[number], value: number | undefined): string {
  if (value === undefined) return "not said";
  return field === "mbco" ? `${Math.round(value * 100)} %` : shortDuration(value);
}
