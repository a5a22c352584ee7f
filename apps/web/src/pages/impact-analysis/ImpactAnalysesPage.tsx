import { Field, Input, Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Plan } from "@mainstay/plan";
import { useReopened } from "../../components/approval/use-reopened.ts";
import { currentDay } from "../../components/day-words.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { AskedOfYou } from "./contributors/AskedOfYou.tsx";
import type { ImpactAnalysesView } from "./impact-analyses-view.ts";
import { listColumns } from "./list-columns.tsx";
import { isFor, listRows } from "./list-rows.ts";
import { stateWords } from "./StateBadge.tsx";
import { analysisStates } from "./impact-analysis-state.ts";
import styles from "./ImpactAnalysesPage.module.css";

const route = getRouteApi("/impact-analyses");

/** Every function and process, how its impact analysis stands and how old it is. */
export function ImpactAnalysesPage() {
  const query = useQuery(completePlan);
  return (
    <>
      <PageHeading
        title="Business impact analyses"
        about="What a disruption does to each function, and how soon it has to be back. Answering one takes about ten minutes."
      />
      <Asked query={query} waiting="Reading the plan">
        {({ plan }) => <List plan={plan} />}
      </Asked>
    </>
  );
}

function List({ plan }: { readonly plan: Plan }) {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const today = currentDay();
  const { data: account } = useQuery(ownAccount);
  const person = account?.person;
  const reopened = useReopened("impactAnalyses");
  const rows = listRows(plan, { view, today, person, reopened });
  const set = (change: Partial<ImpactAnalysesView>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const all = listRows(plan, { view: {}, today, person, reopened });
  if (all.length === 0) {
    return (
      <EmptyState>
        <p>
          The plan has no functions or processes yet. An impact analysis asks what happens when one
          of them stops; so first say what there is.
        </p>
        <AppLink to="/elements">Add the first function</AppLink>
      </EmptyState>
    );
  }
  return (
    <>
      {view.state !== "for-me" && <AskedOfYou asked={all.filter((row) => isFor(row, person))} />}
      <div className={styles.filters}>
        <Field label="Name">
          <Input
            type="search"
            value={view.text ?? ""}
            onChange={(_, { value }) => set({ text: value === "" ? undefined : value })}
          />
        </Field>
        <Field label="State">
          <Select
            value={view.state ?? ""}
            onChange={(_, { value }) => set({ state: stateOf(value) })}
          >
            <option value="">All</option>
            <option value="for-me">For me</option>
            <option value="to-do">Something to do</option>
            {analysisStates.map((state) => (
              <option key={state} value={state}>
                {stateWords[state]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Unit">
          <Select
            value={view.unit ?? ""}
            onChange={(_, { value }) => set({ unit: value === "" ? undefined : value })}
          >
            <option value="">All</option>
            {plan.units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <p role="status" className={styles.count}>
          {rows.length} of {all.length}
        </p>
      </div>
      {rows.length === 0 ? (
        <EmptyState>Nothing is like this. Take a filter away to see more.</EmptyState>
      ) : (
        <VirtualTable
          caption="Business impact analyses"
          rows={rows}
          idOf={({ element }) => element.id}
          columns={listColumns(today)}
          sort={{ by: view.sort ?? "state", isDown: view.down ?? false }}
          onSort={(by) =>
            set({
              sort: by,
              down: by === (view.sort ?? "state") && view.down !== true ? true : undefined,
            })
          }
        />
      )}
    </>
  );
}

function stateOf(value: string): ImpactAnalysesView["state"] {
  return value === "to-do" || value === "for-me"
    ? value
    : analysisStates.find((state) => state === value);
}
