import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { DayAgo } from "../../components/DayAgo.tsx";
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
import { BeginCallTree } from "./BeginCallTree.tsx";
import { linesOf, toBranch } from "./branches.ts";
import styles from "./CallTreesPage.module.css";

const route = getRouteApi("/call-trees");

/** The call trees: who tells whom when it happens. */
export function CallTreesPage() {
  const query = useQuery(completePlan);
  return (
    <>
      <PageHeading
        title="Call trees"
        about="Who calls whom when it happens, over which channels, and where that can be read when little else works."
      >
        <AppLink to="/calls">Calls that were made</AppLink>
      </PageHeading>
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
      {plan.callTrees.length === 0 ? (
        <EmptyState>
          There are no call trees yet. A good one is short, reaches everybody within half an hour,
          and uses channels that do not fail with what it is for. Begin with the crisis team.
        </EmptyState>
      ) : (
        <List plan={plan} />
      )}
      {isEditor && <BeginCallTree plan={plan} />}
    </div>
  );
}

function List({ plan }: { readonly plan: Plan }) {
  const { text = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const scenarioNames = new Map<string, string>(plan.scenarios.map(({ id, name }) => [id, name]));
  const personNames = new Map<string, string>(plan.people.map(({ id, name }) => [id, name]));
  const rows = plan.callTrees.map((tree) => ({
    tree,
    people: linesOf(toBranch(tree)).map(({ person }) => personNames.get(person) ?? person),
    scenarios: (tree.scenarios ?? []).map((id) => scenarioNames.get(id) ?? id),
  }));
  const shown = rows.filter(({ tree: { id, name }, people, scenarios }) =>
    hasWords([id, name, ...people, ...scenarios].join(" "), text),
  );
  return (
    <Panel title="All call trees" aside={`${shown.length} of ${rows.length}`}>
      <FindField
        label="Find by name, person or scenario"
        text={text}
        onChange={(found) => void navigate({ search: { text: found }, replace: true })}
      />
      {shown.length === 0 ? (
        <EmptyState>No call tree has all these words.</EmptyState>
      ) : (
        <Table
          caption="Call trees"
          columns={[
            { name: "Call tree" },
            { name: "For", isMinor: true },
            { name: "Begins with", isMinor: true },
            { name: "People", isNumber: true },
            { name: "Tested" },
          ]}
        >
          {shown.map(({ tree: { id, name, description, tested }, people, scenarios }) => (
            <tr key={id}>
              <td>
                <AppLink to="/call-trees/$id" params={{ id }}>
                  {name}
                </AppLink>
                {description !== undefined && <div className={cells.quiet}>{description}</div>}
              </td>
              <td className={cells.minor}>{scenarios.join(", ")}</td>
              <td className={cells.minor}>{people[0]}</td>
              <td className={cells.number}>{people.length}</td>
              <td>
                <DayAgo day={tested} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
