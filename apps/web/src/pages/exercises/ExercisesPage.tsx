import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { calendarDayWords } from "../../components/day-words.ts";
import { hasWords } from "../../components/has-words.ts";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { FindField } from "../../fields/FindField.tsx";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { BeginExercise } from "./BeginExercise.tsx";
import { methodWords } from "../../components/method-words.ts";
import { ResultBadge } from "./ResultBadge.tsx";
import styles from "./ExercisesPage.module.css";

const route = getRouteApi("/exercises");

/** The exercises: those to come, and how the others came out. */
export function ExercisesPage() {
  const query = useQuery(completePlan);
  return (
    <>
      <PageHeading
        title="Exercises"
        about="What is rehearsed, when, and how it came out. Each is planned from what its scenario does, and run from three screens."
      />
      <Asked query={query} waiting="Reading the plan">
        {({ plan }) => <Listed plan={plan} />}
      </Asked>
    </>
  );
}

function Listed({ plan }: { readonly plan: Plan }) {
  const isEditor = useMayEdit(plan);
  return (
    <div className={styles.page}>
      {plan.exercises.length === 0 ? (
        <EmptyState>
          There are no exercises yet. Begin with a tabletop: an hour, a few people, one scenario.
        </EmptyState>
      ) : (
        <List plan={plan} />
      )}
      {isEditor && <BeginExercise plan={plan} />}
    </div>
  );
}

function List({ plan }: { readonly plan: Plan }) {
  const { text = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const rows = plan.exercises
    .map((exercise) => ({
      exercise,
      scenario: plan.scenarios.find(({ id }) => id === exercise.scenario)?.name ?? "",
      facilitator: plan.people.find(({ id }) => id === exercise.facilitator)?.name ?? "",
    }))
    .toSorted((one, other) => (one.exercise.date < other.exercise.date ? 1 : -1));
  const shown = rows.filter(({ exercise: { id, name }, scenario, facilitator }) =>
    hasWords([id, name, scenario, facilitator].join(" "), text),
  );
  return (
    <Panel title="All exercises" aside={`${shown.length} of ${rows.length}`}>
      <FindField
        label="Find by name, scenario or person"
        text={text}
        onChange={(found) => void navigate({ search: { text: found }, replace: true })}
      />
      {shown.length === 0 ? (
        <EmptyState>No exercise has all these words.</EmptyState>
      ) : (
        <Table
          caption="Exercises"
          columns={[
            { name: "Exercise" },
            { name: "Day" },
            { name: "How", isMinor: true },
            { name: "Led by", isMinor: true },
            { name: "Result" },
          ]}
        >
          {shown.map(({ exercise: { id, name, date, method, result }, scenario, facilitator }) => (
            <tr key={id}>
              <td>
                <AppLink to="/exercises/$id" params={{ id }}>
                  {name}
                </AppLink>
                <div className={cells.quiet}>{scenario}</div>
              </td>
              <td>{calendarDayWords(date)}</td>
              <td className={cells.minor}>{method === undefined ? "" : methodWords[method]}</td>
              <td className={cells.minor}>{facilitator}</td>
              <td>
                <ResultBadge result={result} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
