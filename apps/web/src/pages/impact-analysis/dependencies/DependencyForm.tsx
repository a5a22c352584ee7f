import { type Dependency, DependencyAnalysis, type Element, type Plan } from "@mainstay/plan";
import { ApprovalPanel } from "../../../components/approval/ApprovalPanel.tsx";
import { saidByPlan } from "../../../components/approval/said-by-plan.ts";
import { sendEditAnyway } from "../../../drafts/send-edit-anyway.ts";
import { ContestedFields } from "../../../drafts/ContestedFields.tsx";
import { SaveState } from "../../../drafts/SaveState.tsx";
import { useAutosave } from "../../../drafts/use-autosave.ts";
import { useDraft } from "../../../drafts/use-draft.ts";
import { statusAfter } from "../decision-edit.ts";
import { differences, type Heading, headings } from "../dependency-headings.ts";
import { DependencyList } from "./DependencyList.tsx";
import { Differences } from "./Differences.tsx";
import { UsedServices } from "./UsedServices.tsx";
import styles from "../groups/Group.module.css";

const kind = { collection: "dependencyAnalyses", schema: DependencyAnalysis } as const;

/** What was found to be depended on, under its headings, and where the plan says otherwise. */
export function DependencyForm({
  plan,
  revision,
  element,
  unit,
  found,
  isClosed,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly element: Element;
  /** The business unit that answers. */
  readonly unit: string | undefined;
  readonly found: DependencyAnalysis;
  readonly isClosed: boolean;
}) {
  const draft = useDraft(kind, { record: found, revision });
  const reason = `Dependency analysis of ${element.name}`;
  useAutosave(draft, { place: found.id, reason });
  const analysis = draft.record;
  const set = (heading: Heading, list: readonly Dependency[]) =>
    draft.change(withList(reopened(analysis), heading, list));
  const { undeclared, unfound } = differences(plan, element, analysis);
  return (
    <div className={styles.group}>
      <p className={styles.quiet}>
        What has to be there for {element.name} to work? Say how many are needed and how soon.
      </p>
      <ContestedFields
        draft={draft}
        wordsOf={(field) => headings.find(({ name }) => name === field)?.title ?? field}
      />
      {headings.map(({ name, title }) => (
        <DependencyList
          key={name}
          keptFor={analysis.id}
          heading={name}
          title={title}
          plan={plan}
          list={analysis[name] ?? []}
          isClosed={isClosed}
          held={draft}
          onChange={(list) => set(name, list)}
        />
      ))}
      {!isClosed && (
        <UsedServices
          plan={plan}
          unit={unit}
          listed={headings.flatMap(({ name }) => analysis[name] ?? [])}
          onAdd={(used) => set("technology", [...(analysis.technology ?? []), ...used])}
        />
      )}
      <Differences
        plan={plan}
        element={element}
        undeclared={undeclared}
        unfound={unfound}
        isClosed={isClosed}
        onAdd={(heading, dependency) => set(heading, [...(analysis[heading] ?? []), dependency])}
      />
      <SaveState draft={draft} save={() => void draft.save(reason)} />
      <ApprovalPanel
        record={{ collection: "dependencyAnalyses", id: found.id }}
        said={saidByPlan({ status: found.status })}
        around={{
          beforeSubmit: () => draft.save(reason),
          after: (act) =>
            sendEditAnyway(
              [{ put: `dependencyAnalyses/${found.id}/status`, value: statusAfter[act] }],
              "Follows from the approval",
            ),
        }}
      />
    </div>
  );
}

/** What was approved says something else once it is changed: it is a draft again, and has to be approved anew. */
function reopened(analysis: DependencyAnalysis): DependencyAnalysis {
  return analysis.status === "approved" ? { ...analysis, status: "draft" } : analysis;
}

function withList(
  analysis: DependencyAnalysis,
  heading: Heading,
  list: readonly Dependency[],
): DependencyAnalysis {
  const { [heading]: _, ...others } = analysis;
  return list.length === 0 ? others : { ...others, [heading]: list };
}
