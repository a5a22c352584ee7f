import type { OverviewDocument } from "@mainstay/api";
import { withShortDurations } from "../../components/duration-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./NotCovered.module.css";

/** The most critical functions that could not be kept up as they must, each with its reasons. */
export function NotCovered({ overview }: { readonly overview: OverviewDocument }) {
  const { functions, highestCriticality } = overview;
  const critical = highestCriticality.replaceAll("-", " ");
  return (
    <Panel
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
      ) : functions.worst.length === 0 ? (
        <EmptyState>Every {critical} function is covered.</EmptyState>
      ) : (
        <ul className={styles.list}>
          {functions.worst.map(({ element, name, reasons }) => (
            <li key={element}>
              <AppLink to="/elements/$id" params={{ id: element }} className={styles.name}>
                {name}
              </AppLink>
              <ul className={styles.reasons}>
                {reasons.slice(0, 2).map(({ message }) => (
                  <li key={message}>{withShortDurations(message)}</li>
                ))}
                {reasons.length > 2 && <li>and {reasons.length - 2} more</li>}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
