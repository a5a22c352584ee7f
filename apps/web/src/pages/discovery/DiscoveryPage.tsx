import type { ObservedComparisonDocument } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { counted, inNumber } from "../../components/counted.ts";
import { WindowFields } from "../../components/observed-window/WindowFields.tsx";
import { type WindowView, windowOf } from "../../components/observed-window/window-view.ts";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { observedComparison } from "../../queries/observed.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { type JustDone, useJustDone } from "../../ui/use-just-done.ts";
import { DarkAreas } from "./DarkAreas.tsx";
import styles from "./DiscoveryPage.module.css";
import { FailingConnections } from "./FailingConnections.tsx";
import { Groups } from "./Groups.tsx";
import { Listening } from "./Listening.tsx";
import { Observers } from "./Observers.tsx";
import { OwnAddresses } from "./OwnAddresses.tsx";
import { Strangers } from "./Strangers.tsx";
import { Surprises } from "./Surprises.tsx";
import { ThirdParties } from "./ThirdParties.tsx";
import { UnseenRequirements } from "./UnseenRequirements.tsx";
import { type NamesOf, namesOf } from "./end-words.ts";

const route = getRouteApi("/discovery");

/** What the network shows, held against the plan: questions to confirm, explain or reject. */
export function DiscoveryPage() {
  const window = route.useSearch();
  const navigate = route.useNavigate();
  const plan = useQuery(completePlan);
  const comparison = useQuery(observedComparison(window));
  const justAnswered = useJustDone(comparison);
  return (
    <>
      <PageHeading
        title="Discovery"
        about="What connects to what on the network, held against the plan. Nothing is read into the plan by itself: each difference is a question."
      >
        <AppLink to="/discovery/changes" search={windowOf(window)}>
          What changed
        </AppLink>
        <AppLink to="/discovery/around" search={windowOf(window)}>
          Around a machine
        </AppLink>
      </PageHeading>
      <div className={styles.window}>
        <WindowFields
          label="Observed in"
          view={window}
          choose={(next) => void navigate({ search: windowOf(next), replace: true })}
        />
      </div>
      <Asked query={plan} waiting="Reading the plan">
        {({ plan: complete }) => (
          <Asked query={comparison} waiting="Comparing with the plan">
            {(found) => (
              <Found
                found={found}
                names={namesOf(complete.elements)}
                window={window}
                plan={complete}
                justAnswered={justAnswered}
                isBehind={comparison.isFetching}
              />
            )}
          </Asked>
        )}
      </Asked>
    </>
  );
}

function Found({
  found,
  names,
  window,
  plan,
  justAnswered,
  isBehind,
}: {
  readonly found: ObservedComparisonDocument & { readonly leftOut: number };
  readonly names: NamesOf;
  readonly window: WindowView;
  readonly plan: Parameters<typeof useMayEdit>[0];
  readonly justAnswered: JustDone;
  readonly isBehind: boolean;
}) {
  const mayAnswer = useMayEdit(plan);
  const { summary } = found;
  const asking = { names, mayAnswer, justAnswered, isBehind };
  if (summary.relations === 0) {
    return (
      <div className={styles.page}>
        <EmptyState>
          Nothing was observed in this time. Let a machine be watched with{" "}
          <code>mainstay observe --server</code>, or send records that you have with{" "}
          <code>mainstay flows --server</code>; and say in “seen as” of elements which names and
          addresses they have.
        </EmptyState>
        <Listening window={window} />
        <Observers window={window} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <p className={styles.summary}>
        {counted(summary.relations, "relation")} {inNumber(summary.relations, "was", "were")} seen;
        the plan declares {summary.declared} of them.{" "}
        {counted(
          summary.seenRequirements,
          "requirement of the plan was",
          "requirements of the plan were",
        )}{" "}
        seen
        {summary.failingRequirements > 0 &&
          `; of ${counted(summary.failingRequirements, "other")} every connection failed`}
        {summary.unwatchedRequirements > 0 &&
          `; ${counted(summary.unwatchedRequirements, "other")} nobody could have seen`}
        .{found.leftOut > 0 && ` ${found.leftOut} seldom used connections are not compared.`}
      </p>
      <Surprises surprises={found.surprises} {...asking} />
      <UnseenRequirements unseen={found.unseen} {...asking} />
      <FailingConnections failing={found.failing} {...asking} />
      <DarkAreas darkAreas={found.darkAreas} {...asking} />
      <ThirdParties thirdParties={found.thirdParties} {...asking} />
      <Strangers strangers={found.strangers} {...asking} />
      <Groups groups={found.groups} names={names} />
      <OwnAddresses own={found.own} names={names} />
      <Listening window={window} />
      <Observers window={window} />
    </div>
  );
}
