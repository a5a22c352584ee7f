import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { DayAgo } from "../../components/DayAgo.tsx";
import { FindField } from "../../fields/FindField.tsx";
import { completePlan } from "../../queries/complete-plan.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { BeginSop } from "./BeginSop.tsx";
import { lengthWords } from "./length-words.ts";
import styles from "./SopsPage.module.css";

const route = getRouteApi("/sops");

/** The standard operating procedures: what to do when it happens. */
export function SopsPage() {
  const query = useQuery(completePlan);
  const { data: account } = useQuery(ownAccount);
  return (
    <>
      <PageHeading
        title="Procedures"
        about="Standard operating procedures: what is done when it happens, by whom, over which channel, and where that can be read when little else works."
      />
      <Asked query={query} waiting="Reading the plan">
        {({ plan }) => (
          <div className={styles.page}>
            {plan.sops.length === 0 ? (
              <EmptyState>
                <p>
                  There are no procedures yet. A good one is short, names who does what, can be read
                  without the thing that is down, and was rehearsed. Begin with the scenario that
                  you fear most.
                </p>
              </EmptyState>
            ) : (
              <List plan={plan} />
            )}
            {account?.permissions.includes("plan:edit-own") === true && <BeginSop />}
          </div>
        )}
      </Asked>
    </>
  );
}

function List({ plan }: { readonly plan: Plan }) {
  const { text = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const scenarioNames = new Map<string, string>(plan.scenarios.map(({ id, name }) => [id, name]));
  const shown = plan.sops.filter(({ id, name, trigger = "", scenarios = [] }) => {
    const words = [id, name, trigger, ...scenarios.map((one) => scenarioNames.get(one) ?? one)];
    const all = words.join(" ").toLowerCase();
    return text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => all.includes(word));
  });
  return (
    <Panel title="All procedures" aside={`${shown.length} of ${plan.sops.length}`}>
      <FindField
        label="Find by name, trigger or scenario"
        text={text}
        onChange={(found) => void navigate({ search: { text: found }, replace: true })}
      />
      {shown.length === 0 ? (
        <EmptyState>No procedure has all these words.</EmptyState>
      ) : (
        <Table
          caption="Procedures"
          columns={[
            { name: "Procedure" },
            { name: "For", isMinor: true },
            { name: "Steps", isNumber: true, isMinor: true },
            { name: "Takes", isNumber: true },
            { name: "Reviewed", isMinor: true },
            { name: "Rehearsed" },
          ]}
        >
          {shown.map(({ id, name, trigger, scenarios = [], steps = [], reviewed, rehearsed }) => (
            <tr key={id}>
              <td>
                <AppLink to="/sops/$id" params={{ id }}>
                  {name}
                </AppLink>
                {trigger !== undefined && <div className={cells.quiet}>{trigger}</div>}
              </td>
              <td className={cells.minor}>
                {scenarios.map((one) => scenarioNames.get(one) ?? one).join(", ")}
              </td>
              <td className={`${cells.number} ${cells.minor}`}>{steps.length}</td>
              <td className={cells.number}>{lengthWords(steps)}</td>
              <td className={cells.minor}>
                <DayAgo day={reviewed} />
              </td>
              <td>
                <DayAgo day={rehearsed} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
