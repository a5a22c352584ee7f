import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Query } from "./all-asked.ts";
import styles from "./Asked.module.css";
import { ProblemMessage } from "./ProblemMessage.tsx";

/** What was asked of the server: shown once it is there, with what is known while it is asked again. */
export function Asked<Answer>({
  query,
  waiting = "Loading",
  room = "line",
  children,
}: {
  readonly query: Query<Answer>;
  /** What is said while nothing is known yet. */
  readonly waiting?: string;
  /** What it takes while nothing is known yet: about as much as it will, so that what stands below does not jump. */
  readonly room?: "line" | "panel" | "page";
  readonly children: (answer: Answer) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    return <ProblemMessage attempt="question" error={query.error} retry={() => query.refetch()} />;
  }
  return (
    <div className={styles[room]}>
      <Spinner
        size="small"
        aria-label={waiting}
        label={waiting}
        labelPosition="after"
        delay={300}
      />
    </div>
  );
}
