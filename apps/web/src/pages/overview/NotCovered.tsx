import { Button } from "@fluentui/react-components";
import type { OverviewDocument } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { notCovered } from "../../queries/not-covered.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./NotCovered.module.css";
import { Uncovered } from "./Uncovered.tsx";

/** The most critical functions that could not be kept up as they must, each with its reasons. */
export function NotCovered({ overview }: { readonly overview: OverviewDocument }) {
  const { functions, highestCriticality } = overview;
  const [isWhole, setIsWhole] = useState(false);
  const all = useQuery({ ...notCovered, enabled: isWhole });
  const critical = highestCriticality.replaceAll("-", " ");
  return (
    <Panel
      id="not-covered"
      title={`Not covered: ${critical}`}
      aside={`${functions.notCovered} of ${functions.mostCritical}`}
    >
      {functions.mostCritical === 0 ? (
        <EmptyState>
          No function is {critical} yet. Criticality comes from a business impact analysis;{" "}
          <AppLink to="/elements" search={{ kind: ["function"] }}>
            look at the functions
          </AppLink>{" "}
          first.
        </EmptyState>
      ) : functions.notCovered === 0 ? (
        <EmptyState>Every {critical} function is covered.</EmptyState>
      ) : isWhole ? (
        <Asked query={all} waiting="Looking for all of them">
          {(answer) => <List functions={answer.functions} />}
        </Asked>
      ) : (
        <List functions={functions.worst} />
      )}
      {functions.notCovered > functions.worst.length && (
        <Button appearance="transparent" size="small" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? "Show fewer" : `Show all ${functions.notCovered.toLocaleString("en")}`}
        </Button>
      )}
    </Panel>
  );
}

function List({ functions }: { readonly functions: OverviewDocument["functions"]["worst"] }) {
  return (
    <ul className={styles.list}>
      {functions.map((uncovered) => (
        <Uncovered key={uncovered.element} uncovered={uncovered} />
      ))}
    </ul>
  );
}
