import type { Plan, Strategy } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { EffectList } from "../../editing/EffectList.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { type Worth, worthQuery } from "./strategies-query.ts";
import { Waiting } from "./Waiting.tsx";
import { WorthFigures } from "./WorthFigures.tsx";
import styles from "./StrategyPage.module.css";

/** What a strategy would be worth, also one that is not saved yet; with all that is gained and lost. */
export function WorthPanel({
  plan,
  strategy,
}: {
  readonly plan: Plan;
  readonly strategy: Strategy;
}) {
  const isEmpty = (strategy.changes ?? []).length === 0;
  const query = useQuery({
    ...worthQuery(strategy),
    enabled: !isEmpty,
    placeholderData: (last) => last,
  });
  const [worth] = query.data?.strategies ?? [];
  const [untried] = query.data?.untried ?? [];
  return (
    <Panel title="What it would be worth">
      {isEmpty && (
        <p className={styles.quiet}>
          Once it changes something, every scenario is played with and without it, and what that
          gains stands here.
        </p>
      )}
      {query.isFetching && <Waiting words="Every scenario is played with and without it." />}
      {query.error !== null && (
        <ProblemMessage error={query.error} retry={() => void query.refetch()} />
      )}
      {!isEmpty && untried !== undefined && (
        <p>
          It cannot be tried, as what it changes is not in the plan as it expects it:{" "}
          {untried.reasons.join("; ")}.
        </p>
      )}
      {!isEmpty && worth !== undefined && (
        <div aria-busy={query.isFetching}>
          <WorthFigures worth={worth} />
          <Gains plan={plan} worth={worth} />
        </div>
      )}
    </Panel>
  );
}

function Gains({ plan, worth }: { readonly plan: Plan; readonly worth: Worth }) {
  const nameOf = (id: string) => plan.elements.find((one) => one.id === id)?.name ?? id;
  const gapWords = ({ element, of }: Worth["gapsClosed"][number]) =>
    `${nameOf(element)}: ${of === "time" ? "back too late" : "loses too much data"}`;
  const cutWords = ({ element, cut }: Worth["cutsRemoved"][number]) =>
    `${nameOf(element)} falls with ${cut.map(nameOf).join(" and ")}`;
  return (
    <>
      <EffectList title="Gaps that close" lines={worth.gapsClosed.map(gapWords)} kind="better" />
      <EffectList title="Gaps that open" lines={worth.gapsOpened.map(gapWords)} kind="worse" />
      <EffectList
        title="Ways to fail that go"
        lines={worth.cutsRemoved.map(cutWords)}
        count={worth.cutsChanged.removed}
        kind="better"
      />
      <EffectList
        title="New ways to fail"
        lines={worth.cutsAdded.map(cutWords)}
        count={worth.cutsChanged.added}
        kind="worse"
      />
    </>
  );
}
