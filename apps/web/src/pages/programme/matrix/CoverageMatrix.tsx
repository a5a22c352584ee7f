import { Button } from "@fluentui/react-components";
import type { CoverageDocument } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CriticalityBadge } from "../../../components/CriticalityBadge.tsx";
import { calendarDayWords } from "../../../components/day-words.ts";
import { RecordLink } from "../../../components/RecordLink.tsx";
import { coverage } from "../../../queries/programme.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Matrix } from "../../../ui/Matrix.tsx";
import styles from "./CoverageMatrix.module.css";
import { stateWords } from "./state-words.ts";

const step = 50;
const most = 1000;

/** Functions against the scenarios that hit them: how far each is rehearsed. */
export function CoverageMatrix() {
  const [limit, setLimit] = useState(step);
  const query = useQuery(coverage(limit));
  return (
    <Asked query={query} waiting="Playing every scenario">
      {(found) => (
        <Panel
          title="Functions and scenarios"
          aside={`${found.counts.unhit} of ${found.counts.functions} in no scenario, ${found.counts.unproven} proven against none`}
        >
          {found.items.length === 0 || found.scenarios.length === 0 ? (
            <EmptyState>
              There is nothing to cover yet: the plan needs functions, and scenarios of what could
              happen to them.
            </EmptyState>
          ) : (
            <>
              <Legend />
              <Functions found={found} />
            </>
          )}
          {found.next !== undefined && limit < most && (
            <Button onClick={() => setLimit(limit + 2 * step)}>
              Show more of {found.total} functions
            </Button>
          )}
        </Panel>
      )}
    </Asked>
  );
}

function Legend() {
  return (
    <ul className={styles.legend}>
      {(["proven", "stale", "failed", "never"] as const).map((state) => (
        <li key={state}>
          <span className={`${styles.state} ${styles[state]}`}>{stateWords[state].short}</span>{" "}
          {stateWords[state].long}
        </li>
      ))}
      <li>An empty cell: the scenario does not reach the function.</li>
    </ul>
  );
}

function Functions({ found: { scenarios, items } }: { readonly found: CoverageDocument }) {
  return (
    <Matrix
      label="Functions and scenarios"
      caption="How far each function is proven"
      corner="Function"
      columns={scenarios.map((one) => ({
        id: one.scenario,
        head: (
          <>
            <AppLink to="/scenarios/$id" params={{ id: one.scenario }}>
              {one.name}
            </AppLink>
            <div className={styles.last}>{lastWords(one)}</div>
          </>
        ),
      }))}
    >
      {items.map(({ element, name, criticality, cells }) => {
        const byScenario = new Map(cells.map((cell) => [cell.scenario, cell]));
        return (
          <tr key={element}>
            <th scope="row">
              <RecordLink record={`elements/${element}`}>{name}</RecordLink>
              {criticality !== null && <CriticalityBadge criticality={criticality} />}
            </th>
            {scenarios.map(({ scenario }) => {
              const cell = byScenario.get(scenario);
              if (cell === undefined) return <td key={scenario} />;
              const { state, until, falls } = cell;
              return (
                <td key={scenario}>
                  <span className={`${styles.state} ${styles[state]}`}>
                    {stateWords[state].short}
                  </span>
                  <div className={styles.last}>
                    {until !== null && `until ${calendarDayWords(until)}`}
                    {!falls && " impaired only"}
                  </div>
                </td>
              );
            })}
          </tr>
        );
      })}
    </Matrix>
  );
}

function lastWords({ last, next }: CoverageDocument["scenarios"][number]): string {
  const held = last === null ? "never held" : `${last.result} ${calendarDayWords(last.date)}`;
  return next === null ? held : `${held}, next ${calendarDayWords(next.date)}`;
}
