import { Spinner } from "@fluentui/react-components";
import type { Strategy } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { Panel } from "../../ui/Panel.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { SingleLossesOnly } from "./SingleLossesOnly.tsx";
import { worthQuery } from "./strategies-query.ts";
import { WorthFigures } from "./WorthFigures.tsx";
import styles from "./StrategyPage.module.css";

/** What a strategy would be worth, also one that is not saved yet. */
export function WorthPanel({ strategy }: { readonly strategy: Strategy }) {
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
      {query.isFetching && (
        <Spinner
          size="small"
          label="Every scenario is played with and without it"
          labelPosition="after"
        />
      )}
      {query.error !== null && (
        <ProblemMessage attempt="question" error={query.error} retry={() => void query.refetch()} />
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
          {query.data !== undefined && <SingleLossesOnly order={query.data.order} />}
        </div>
      )}
    </Panel>
  );
}
