import { Button } from "@fluentui/react-components";
import { ImpactAnalysis, type Plan } from "@mainstay/plan";
import { lazyRouteComponent, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useReopened } from "../../components/approval/use-reopened.ts";
import { currentDay } from "../../components/day-words.ts";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { ContestedFields } from "../../drafts/ContestedFields.tsx";
import { SaveState } from "../../drafts/SaveState.tsx";
import { useAutosave } from "../../drafts/use-autosave.ts";
import { useDraft } from "../../drafts/use-draft.ts";
import { ReadOnly } from "../../fields/read-only.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Arriving } from "../../ui/Arriving.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useFocusOnChange } from "../../ui/use-focus-on-change.ts";
import { type GroupName, groupNames, groups } from "./answers.ts";
import type { Asking } from "./asking.ts";
import { fieldWords } from "./field-words.ts";
import { AboutGroup } from "./groups/AboutGroup.tsx";
import { CheckGroup } from "./groups/CheckGroup.tsx";
import { ImpactGroup } from "./groups/ImpactGroup.tsx";
import { ObjectivesGroup } from "./groups/ObjectivesGroup.tsx";
import { PromisesGroup } from "./groups/PromisesGroup.tsx";
import { WorkaroundGroup } from "./groups/WorkaroundGroup.tsx";
import { analysedElements, previousOf } from "./impact-analysis-state.ts";
import { NextStep } from "./NextStep.tsx";
import { RestsOn } from "./RestsOn.tsx";
import { similarElements } from "./similar-elements.ts";
import { StateBadge } from "./StateBadge.tsx";
import { Steps } from "./Steps.tsx";
import styles from "./Questionnaire.module.css";

// Its names of services come with the whole catalog.
const DependenciesGroup = lazyRouteComponent(
  () => import("./groups/DependenciesGroup.tsx"),
  "DependenciesGroup",
);
const kind = { collection: "impactAnalyses", schema: ImpactAnalysis } as const;

/** The questions of an analysis, a group at a time, with what the element rests on beside. */
export function Questionnaire({
  plan,
  revision,
  found,
  asked,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly found: ImpactAnalysis;
  /** Which group the address asks for. */
  readonly asked: GroupName | undefined;
}) {
  const draft = useDraft(kind, { record: found, revision });
  const element = plan.elements.find(({ id }) => id === found.element);
  const mayEdit = useMayEdit(plan, { unit: element?.unit ?? found.unit });
  const isOpen = found.status === "draft" || found.status === "returned";
  const isClosed = !mayEdit || !isOpen;
  const group = asked ?? (isOpen ? "about" : "check");
  const reason = `Impact analysis of ${found.name}: ${groups[group].title.toLowerCase()}`;
  useAutosave(draft, { place: group, reason });
  const questionsStart = useFocusOnChange<HTMLDivElement>(group);
  const previous = useMemo(() => previousOf(plan, found), [plan, found]);
  const similar = useMemo(() => similarElements(plan, found.element), [plan, found.element]);
  const asking: Asking = { plan, analysis: draft.record, draft, previous, similar, isClosed };
  const reopened = useReopened("impactAnalyses");
  const row = analysedElements(plan, { today: currentDay(), reopened }).find(
    (one) => one.element.id === found.element,
  );
  return (
    <>
      <PageHeading
        title={draft.record.name}
        above={<AppLink to="/impact-analyses">Business impact analyses</AppLink>}
        about={
          <span className={styles.about}>
            {row !== undefined && (row.open ?? row.counting)?.id === found.id && (
              <StateBadge state={row.state} reason={row.reason} />
            )}
            {row?.counting?.id === found.id && row.reason}
            {element !== undefined && (
              <AppLink to="/elements/$id" params={{ id: element.id }}>
                See the element
              </AppLink>
            )}
            <SaveState draft={draft} save={() => void draft.save(reason)} />
          </span>
        }
      >
        {isClosed && row !== undefined && found.status !== "in-review" && mayEdit && (
          <NextStep row={row} today={currentDay()} />
        )}
      </PageHeading>
      <ContestedFields draft={draft} wordsOf={fieldWords} />
      <div className={group === "dependencies" ? styles.wide : styles.page}>
        <Steps plan={plan} analysis={draft.record} shown={group} />
        <Panel title={groups[group].title} aside={isClosed ? "Read only" : leftWords(group)}>
          <div
            ref={questionsStart}
            tabIndex={-1}
            role="group"
            aria-label={groups[group].title}
            className={styles.questions}
          >
            {/* Keyed, so that what is half typed in one group is not in the next. */}
            <ReadOnly key={group} value={isClosed}>
              {questions(group, { asking, revision })}
            </ReadOnly>
          </div>
          <Turn
            id={found.id}
            group={group}
            save={() => void draft.save(reason)}
            isClosed={isClosed}
          />
        </Panel>
        {group !== "dependencies" && (
          <aside className={styles.aside} aria-label="Beside the questions">
            <RestsOn plan={plan} element={found.element} />
          </aside>
        )}
      </div>
    </>
  );
}

function questions(
  group: GroupName,
  { asking, revision }: { readonly asking: Asking; readonly revision: number },
) {
  switch (group) {
    case "about":
      return <AboutGroup asking={asking} />;
    case "impact":
      return <ImpactGroup asking={asking} />;
    case "objectives":
      return <ObjectivesGroup asking={asking} />;
    case "workaround":
      return <WorkaroundGroup asking={asking} />;
    case "promises":
      return <PromisesGroup asking={asking} />;
    case "dependencies":
      return (
        <Arriving>
          <DependenciesGroup asking={asking} revision={revision} />
        </Arriving>
      );
    case "check":
      return <CheckGroup asking={asking} />;
  }
}

/** To the group before and after. */
function Turn({
  id,
  group,
  save,
  isClosed,
}: {
  readonly id: string;
  readonly group: GroupName;
  readonly save: () => void;
  readonly isClosed: boolean;
}) {
  const navigate = useNavigate();
  const at = groupNames.indexOf(group);
  const go = (to: GroupName | undefined) =>
    to !== undefined &&
    void navigate({ to: "/impact-analyses/$id", params: { id }, search: { group: to } });
  return (
    <div className={styles.turn}>
      <Button disabled={at === 0} onClick={() => go(groupNames[at - 1])}>
        Back
      </Button>
      {!isClosed && <Button onClick={save}>Save</Button>}
      {at < groupNames.length - 1 && (
        <Button appearance="primary" onClick={() => go(groupNames[at + 1])}>
          Next: {groups[groupNames[at + 1] ?? "check"].title}
        </Button>
      )}
    </div>
  );
}

function leftWords(group: GroupName): string {
  const left = groupNames
    .slice(groupNames.indexOf(group))
    .reduce((total, name) => total + groups[name].minutes, 0);
  return `about ${left} min left`;
}
