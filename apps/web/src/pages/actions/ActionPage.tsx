import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { type Action, findRequirement, type Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { causeWords } from "../../components/cause-words.ts";
import { dayWords } from "../../components/instant-words.ts";
import { RecordHistory } from "../../components/record/RecordHistory.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { RecordLink } from "../../components/RecordLink.tsx";
import { NoSuchRecord } from "../../components/record/NoSuchRecord.tsx";
import { PreviewPanel } from "../../editing/PreviewPanel.tsx";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FactList } from "../../ui/FactList.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { isPending, sourceChoices, statusWords, typeChoices } from "./action-words.ts";
import styles from "./ActionsPage.module.css";
import { CameOf } from "./CameOf.tsx";
import { ActionEditor } from "./editor/ActionEditor.tsx";
import { NextActs } from "./NextActs.tsx";
import { Proofs } from "./Proofs.tsx";

const route = getRouteApi("/actions/$id");

/** One action: what was found, the change of the plan that it proposes, and how it ends. */
export function ActionPage() {
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan, revision }) => <Found plan={plan} revision={revision} />}
    </Asked>
  );
}

function Found({ plan, revision }: { readonly plan: Plan; readonly revision: number }) {
  const { id } = route.useParams();
  const { edit = false } = route.useSearch();
  const navigate = route.useNavigate();
  const action = plan.actions.find((one) => one.id === id);
  const isEditor = useMayEdit(plan);
  if (action === undefined) {
    return <NoSuchRecord noun="action" id={id} all={{ to: "/actions", words: "actions" }} />;
  }
  if (edit && isEditor) {
    const close = () => void navigate({ search: {} });
    return <ActionEditor key={id} plan={plan} revision={revision} found={action} close={close} />;
  }
  return (
    <>
      <PageHeading
        title={action.name}
        above={<AppLink to="/actions">Actions</AppLink>}
        about={statusWords[action.status]}
      >
        {isEditor && (
          <Button icon={<EditRegular />} onClick={() => void navigate({ search: { edit: true } })}>
            Change
          </Button>
        )}
      </PageHeading>
      <div className={styles.columns}>
        <Panel title="What it is">
          <Facts plan={plan} action={action} />
        </Panel>
        {isEditor && <NextActs action={action} />}
        <Panel
          title={action.status === "open" ? "What it would change in the plan" : "What it proposed"}
        >
          <Proposed action={action} />
          {action.status !== "open" && <CameOf action={action} />}
        </Panel>
        {isPending(action) && <Proofs action={action} mayEdit={isEditor} />}
        <RecordHistory record={`actions/${id}`} />
      </div>
    </>
  );
}

function Proposed({ action: { changes = [], status } }: { readonly action: Action }) {
  if (changes.length === 0) {
    return (
      <EmptyState>
        It changes nothing in the plan. Change it to say what would be otherwise once it is done.
      </EmptyState>
    );
  }
  if (status === "open") return <PreviewPanel edit={changes} />;
  return (
    <p className={styles.quiet}>
      {changes.length === 1 ? "One change" : `${changes.length} changes`}, which{" "}
      {status === "rejected" ? "were not taken over" : "are part of the plan"}.
    </p>
  );
}

function Facts({ plan, action }: { readonly plan: Plan; readonly action: Action }) {
  const { finding, owner, due, about, exercise, incident, done, reason, closed } = action;
  const { provenBy, provenByIncident, source, follows, cause, causeClass, type } = action;
  const { verifier, verify, evidence } = action;
  const nameOf = (
    list: readonly { readonly id: string; readonly name: string }[],
    id: string | undefined,
  ) => id && (list.find((one) => one.id === id)?.name ?? id);
  const facts = [
    ["What was found", finding],
    ["Found by", occasionLink(plan, { exercise, incident })],
    ["Brought up by", sourceChoices.find(({ value }) => value === source)?.words],
    ["Follows", nameOf(plan.actions, follows)],
    ["Why it came to be so", cause],
    ["Kind of cause", causeClass && causeWords[causeClass]],
    ["What it does", typeChoices.find(({ value }) => value === type)?.words],
    ["Who does it", nameOf(plan.people, owner) ?? "nobody yet"],
    ["By", due && dayWords(due)],
    ["About", about && <RecordLink record={about}>{aboutWords(plan, about)}</RecordLink>],
    ["Done", done && dayWords(done)],
    ["What shows it", evidence],
    ["Who looks whether it helped", nameOf(plan.people, verifier)],
    ["Looked at on", verify && dayWords(verify)],
    ["Proven by", occasionLink(plan, { exercise: provenBy, incident: provenByIncident })],
    ["Reason", reason],
    ["Ended", closed && dayWords(closed)],
  ] as const;
  return (
    <FactList>
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </FactList>
  );
}

/** The exercise or the incident that found something, or proved it, by its name. */
function occasionLink(
  plan: Plan,
  {
    exercise,
    incident,
  }: { readonly exercise?: string | undefined; readonly incident?: string | undefined },
) {
  const [list, id] =
    incident === undefined
      ? (["exercises", exercise] as const)
      : (["incidents", incident] as const);
  if (id === undefined) return undefined;
  const name = plan[list].find((one) => one.id === id)?.name ?? id;
  return <RecordLink record={`${list}/${id}`}>{name}</RecordLink>;
}

/** What an action is about by its name, where the plan has it. */
function aboutWords(plan: Plan, about: string): string {
  const placed = findRequirement(plan, about);
  if (placed !== undefined) {
    const { element, requirement } = placed;
    const targets = requirement.targets.map(
      (target) => plan.elements.find(({ id }) => id === target)?.name ?? target,
    );
    return `${element.name} needs ${targets.join(" or ")}`;
  }
  const [list, id] = about.split("/");
  const lists: Readonly<
    Record<string, readonly { readonly id: string; readonly name?: string }[]>
  > = {
    elements: plan.elements,
    strategies: plan.strategies,
    sops: plan.sops,
    callTrees: plan.callTrees,
    scenarios: plan.scenarios,
    trainings: plan.trainings,
  };
  return lists[list ?? ""]?.find((one) => one.id === id)?.name ?? about;
}
