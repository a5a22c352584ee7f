import type { ErrorComponentProps } from "@tanstack/react-router";
import { PageHeading } from "../ui/PageHeading.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";

/** A page that broke, said in words; the pages around it go on. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
  return (
    <>
      <PageHeading title="This page could not be shown" />
      <ProblemMessage
        attempt="question"
        error={error instanceof Error ? error : new Error(String(error))}
        retry={reset}
      />
    </>
  );
}
