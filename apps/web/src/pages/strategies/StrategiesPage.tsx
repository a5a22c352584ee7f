import { Field, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { counted } from "../../components/counted.ts";
import { currencyOf } from "../../components/currency-of.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { BeginStrategy } from "./BeginStrategy.tsx";
import { BudgetPanel } from "./BudgetPanel.tsx";
import { RankedTable } from "./RankedTable.tsx";
import { SingleLossesOnly } from "./SingleLossesOnly.tsx";
import { strategiesQuery } from "./strategies-query.ts";
import { type Rank, ranks } from "./strategies-view.ts";
import { UnrankedTable } from "./UnrankedTable.tsx";
import { Untried } from "./Untried.tsx";
import { byRate } from "./worth-words.ts";
import { Waiting } from "./Waiting.tsx";
import styles from "./StrategiesPage.module.css";

const route = getRouteApi("/strategies");

const rankWords: Readonly<Record<Rank, string>> = {
  hours: "Hours of breach avoided",
  gaps: "Gaps closed",
  cuts: "Ways to fail removed",
};

/** What could be done, ranked by what it is worth for what it costs. */
export function StrategiesPage() {
  const query = useQuery(completePlan);
  const { data: account } = useQuery(ownAccount);
  return (
    <>
      <PageHeading
        title="Strategies"
        about="What could be done, by what it is worth. The worth is worked out: each strategy is carried out on a copy of the plan, and every scenario is played with and without it."
      />
      <Asked query={query} waiting="Reading the plan">
        {({ plan }) => (
          <div className={styles.page}>
            {plan.strategies.length === 0 ? <NoStrategies /> : <Ranked plan={plan} />}
            {account?.permissions.includes("plan:edit-own") === true && <BeginStrategy />}
          </div>
        )}
      </Asked>
    </>
  );
}

function NoStrategies() {
  return (
    <EmptyState>
      <p>
        The plan has no strategies yet. A strategy says what would be changed in the plan (a second
        internet line, a faster restore, a stand-in for a supplier) and what that costs. What it is
        worth is then worked out here: begin with the gap that hurts most.
      </p>
    </EmptyState>
  );
}

function Ranked({ plan }: { readonly plan: Plan }) {
  const { by = "hours", perCost = false, budget } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(strategiesQuery(by));
  const open = plan.strategies.filter(
    ({ status }) => status === "proposed" || status === "approved",
  );
  const others = plan.strategies.filter((strategy) => !open.includes(strategy));
  const words = `${counted(open.length, "strategy is", "strategies are")} tried against ${counted(plan.scenarios.length, "scenario")}.`;
  return (
    <>
      <Panel title="Still to be done" aside={`${open.length} of ${plan.strategies.length}`} isWide>
        <Field label="What counts">
          <RadioGroup
            layout="horizontal"
            value={by}
            onChange={(_, { value }) => {
              const chosen = ranks.find((rank) => rank === value);
              void navigate({ search: (before) => ({ ...before, by: chosen }), replace: true });
            }}
          >
            {ranks.map((rank) => (
              <Radio key={rank} value={rank} label={rankWords[rank]} />
            ))}
          </RadioGroup>
        </Field>
        <Switch
          label="For what it costs in the first year"
          checked={perCost}
          onChange={(_, { checked }) =>
            void navigate({
              search: (before) => ({ ...before, perCost: checked ? true : undefined }),
              replace: true,
            })
          }
        />
        {query.isFetching && <Waiting key={by} words={words} />}
        {query.error !== null && (
          <ProblemMessage
            attempt="question"
            error={query.error}
            retry={() => void query.refetch()}
          />
        )}
        {query.data === undefined ? (
          <UnrankedTable caption="Strategies, not ranked yet" plan={plan} strategies={open} />
        ) : (
          <>
            <RankedTable
              plan={plan}
              by={by}
              worths={perCost ? byRate(query.data.strategies, by) : query.data.strategies}
            />
            <SingleLossesOnly order={query.data.order} />
            <Untried plan={plan} untried={query.data.untried} />
          </>
        )}
      </Panel>
      <BudgetPanel
        plan={plan}
        by={by}
        budget={budget}
        currency={currencyOf(plan)}
        onChange={(amount) =>
          void navigate({ search: (before) => ({ ...before, budget: amount }), replace: true })
        }
      />
      {others.length > 0 && (
        <Panel title="Done or retired" aside={others.length} isWide>
          <UnrankedTable caption="Strategies done or retired" plan={plan} strategies={others} />
        </Panel>
      )}
    </>
  );
}
