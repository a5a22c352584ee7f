import { Spinner } from "@fluentui/react-components";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemMessage } from "./ProblemMessage.tsx";

/** What was asked of the server: shown once it is there, with what is known while it is asked again. */
export function Asked<Answer>({
  query,
  waiting = "Loading",
  children,
}: {
  readonly query: UseQueryResult<Answer, Error>;
  /** What is said while nothing is known yet. */
  readonly waiting?: string;
  readonly children: (answer: Answer) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    return <ProblemMessage error={query.error} retry={() => void query.refetch()} />;
  }
  return <Spinner size="small" label={waiting} labelPosition="after" delay={300} />;
}
