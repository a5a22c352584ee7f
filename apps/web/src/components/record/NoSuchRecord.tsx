import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";

/** What stands on the page of a record that the plan does not have, with the way to those that it has. */
export function NoSuchRecord({
  noun,
  id,
  all: { to, words },
}: {
  /** Such as `exercise`. */
  readonly noun: string;
  readonly id: string;
  readonly all: {
    readonly to:
      | "/actions"
      | "/call-trees"
      | "/exercises"
      | "/impact-analyses"
      | "/response"
      | "/sops"
      | "/strategies"
      | "/training";
    /** Such as `exercises`. */
    readonly words: string;
  };
}) {
  return (
    <>
      <PageHeading title={`There is no such ${noun}`} />
      <EmptyState>
        <p>
          The plan has no {noun} with the id “{id}”. It may have been removed.
        </p>
        <AppLink to={to}>See all {words}</AppLink>
      </EmptyState>
    </>
  );
}
