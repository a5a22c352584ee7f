import { Switch } from "@fluentui/react-components";
import type { Action, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { currentDay } from "../../components/day-words.ts";
import { dayWords } from "../../components/instant-words.ts";
import { RecordLink } from "../../components/RecordLink.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { isPending, statusWords } from "./action-words.ts";
import styles from "./ActionsPage.module.css";
import { BeginAction } from "./BeginAction.tsx";

const route = getRouteApi("/actions");

/** What is to be done about what exercises, incidents and reviews found. */
export function ActionsPage() {
  const query = useQuery(completePlan);
  return (
    <>
      <PageHeading
        title="Actions"
        about="What is to be done about what was found. An action proposes the change of the plan; it ends when a later exercise or incident shows that it helped, or with a reason."
      />
      <Asked query={query} waiting="Reading the plan">
        {({ plan }) => <Actions plan={plan} />}
      </Asked>
    </>
  );
}

function Actions({ plan }: { readonly plan: Plan }) {
  const { which, ...from } = route.useSearch();
  const navigate = route.useNavigate();
  const isEditor = useMayEdit(plan);
  const shown = plan.actions
    .filter((action) => which === "all" || isPending(action))
    .filter(({ incident }) => from.incident === undefined || incident === from.incident)
    .filter(({ exercise }) => from.exercise === undefined || exercise === from.exercise)
    .toSorted(byDay);
  return (
    <div className={styles.page}>
      <Panel title="To be done and to be proven" aside={shown.length} isWide>
        <Switch
          label="Also those that are over"
          checked={which === "all"}
          onChange={(_, { checked }) =>
            void navigate({
              search: (before) => ({ ...before, which: checked ? ("all" as const) : undefined }),
              replace: true,
            })
          }
        />
        {shown.length === 0 ? (
          <EmptyState>
            Nothing is open here. An action begins with something that was found: below, or from the
            review of an incident.
          </EmptyState>
        ) : (
          <ActionTable plan={plan} actions={shown} />
        )}
      </Panel>
      {isEditor && <BeginAction plan={plan} from={from} />}
    </div>
  );
}

function ActionTable({
  plan,
  actions,
}: {
  readonly plan: Plan;
  readonly actions: readonly Action[];
}) {
  const today = currentDay();
  const people = new Map<string, string>(plan.people.map(({ id, name }) => [id, name]));
  const sources = new Map<string, string>([
    ...plan.exercises.map(({ id, name }) => [`exercises/${id}`, name] as const),
    ...plan.incidents.map(({ id, name }) => [`incidents/${id}`, name] as const),
  ]);
  return (
    <Table
      caption="Actions, the most pressing first"
      columns={[
        { name: "What" },
        { name: "Who" },
        { name: "By" },
        { name: "How far" },
        { name: "Found by", isMinor: true },
      ]}
    >
      {actions.map(({ id, name, owner, due, status, exercise, incident }) => {
        const source = sourceOf({ exercise, incident });
        const isLate = status === "open" && due !== undefined && due < today;
        return (
          <tr key={id}>
            <td>
              <AppLink to="/actions/$id" params={{ id }}>
                {name}
              </AppLink>
            </td>
            <td>{owner === undefined ? "nobody yet" : (people.get(owner) ?? owner)}</td>
            <td className={isLate ? styles.late : undefined}>
              {due === undefined ? "–" : `${dayWords(due)}${isLate ? ", overdue" : ""}`}
            </td>
            <td>{statusWords[status]}</td>
            <td className={cells.minor}>
              {source === undefined ? (
                "–"
              ) : (
                <RecordLink record={source}>{sources.get(source) ?? source}</RecordLink>
              )}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

/** The record that found it, such as `incidents/ad-fs`. */
function sourceOf({ exercise, incident }: Pick<Action, "exercise" | "incident">) {
  if (exercise !== undefined) return `exercises/${exercise}`;
  return incident === undefined ? undefined : `incidents/${incident}`;
}

/** What is to be done comes before what is to be proven, then the days; what has none comes last. */
function byDay(one: Action, other: Action): number {
  const keyOf = ({ status, due = "9999" }: Action) => `${status === "open" ? 0 : 1} ${due}`;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}
