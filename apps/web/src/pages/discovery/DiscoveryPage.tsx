import type { ObservedComparisonDocument } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { counted, inNumber } from "../../components/counted.ts";
import { ExportObserved } from "../../components/observed-window/ExportObserved.tsx";
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
import { concerning, countOf, type Differences } from "./concerning.ts";
import type { DiscoveryView } from "./discovery-view.ts";
import { type NamesOf, namesOf } from "./end-words.ts";

const route = getRouteApi("/discovery");

/** What the network shows, held against the plan: questions to confirm, explain or reject. */
export function DiscoveryPage() {
  const view = route.useSearch();
  const { about } = view;
  // What is asked is told apart by the window alone.
  const window = windowOf(view);
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
        <AppLink to="/discovery/changes" search={window}>
          What changed
        </AppLink>
        <AppLink to="/discovery/around" search={window}>
          Around a machine
        </AppLink>
        <AppLink to="/discovery/machines">Machines</AppLink>
        <ExportObserved window={window} />
      </PageHeading>
      <div className={styles.window}>
        <WindowFields
          label="Observed in"
          view={window}
          choose={(next) => void navigate({ search: { ...windowOf(next), about }, replace: true })}
        />
      </div>
      <Asked query={plan} waiting="Reading the plan">
        {({ plan: complete }) => (
          <Asked query={comparison} waiting="Comparing with the plan">
            {(found) => (
              <Found
                about={about}
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
  about,
  found,
  names,
  window,
  plan,
  justAnswered,
  isBehind,
}: {
  readonly about: DiscoveryView["about"];
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
  if (about !== undefined) {
    const few = concerning(found, about);
    return (
      <div className={styles.page}>
        <p className={styles.summary} role="status">
          Only what concerns {aboutWords(about, { found, names })}.{" "}
          <AppLink to="/discovery" search={window}>
            Show everything
          </AppLink>
        </p>
        {countOf(few) === 0 && (
          <EmptyState>Nothing differs from the plan there in this time.</EmptyState>
        )}
        <Questions differences={few} isPart {...asking} />
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
      <Questions differences={found} {...asking} />
      <Groups groups={found.groups} names={names} />
      <OwnAddresses own={found.own} names={names} />
      <Listening window={window} />
      <Observers window={window} />
    </div>
  );
}

/** What differs, each kind by itself as far as there is any. */
function Questions({
  differences: { surprises, unseen, failing, darkAreas, thirdParties, strangers },
  isPart = false,
  ...asking
}: { readonly differences: Differences } & Omit<ComponentProps<typeof Surprises>, "surprises">) {
  return (
    <>
      <Surprises surprises={surprises} isPart={isPart} {...asking} />
      <UnseenRequirements unseen={unseen} {...asking} />
      <FailingConnections failing={failing} {...asking} />
      <DarkAreas darkAreas={darkAreas} {...asking} />
      <ThirdParties thirdParties={thirdParties} {...asking} />
      <Strangers strangers={strangers} {...asking} />
    </>
  );
}

function aboutWords(
  about: readonly string[],
  { found, names }: { readonly found: Differences; readonly names: NamesOf },
): string {
  const areas = new Map(found.darkAreas.map(({ id, title }) => [id, title]));
  return about
    .map((name) => areas.get(name) ?? name.split("+").map(names).join(" or "))
    .join(" and ");
}
