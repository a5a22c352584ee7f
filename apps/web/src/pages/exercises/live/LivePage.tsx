import { exerciseClock } from "@mainstay/analysis";
import type { Exercise, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { NoSuchRecord } from "../../../components/record/NoSuchRecord.tsx";
import { SendState } from "../../../journal/SendState.tsx";
import { useJournal } from "../../../journal/use-journal.ts";
import { completePlan } from "../../../queries/complete-plan.ts";
import { ownAccount } from "../../../queries/own-account.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { CannotWrite } from "./CannotWrite.tsx";
import { ClockFace } from "./ClockFace.tsx";
import { EvaluatorScreen } from "./EvaluatorScreen.tsx";
import { FacilitatorScreen } from "./FacilitatorScreen.tsx";
import type { Live } from "./live.ts";
import { isOnlyForPlayers } from "../is-only-for-players.ts";
import { PlayerPage } from "./PlayerPage.tsx";
import { ScreenTabs } from "./ScreenTabs.tsx";
import styles from "./LivePage.module.css";

const route = getRouteApi("/exercises/$id/live");

/**
 * An exercise as it is run: one screen for who leads it, one for who plays, one for who evaluates. Who only plays has the one for
 * them, whatever the address says.
 */
export function LivePage() {
  const { id } = route.useParams();
  const { as = "facilitator" } = route.useSearch();
  return as === "player" ? <PlayerPage key={id} id={id} /> : <LeadingPage id={id} as={as} />;
}

function LeadingPage({ id, as }: { readonly id: string; readonly as: Leading }) {
  const query = useQuery(completePlan);
  const { data: account } = useQuery(ownAccount);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan }) => {
        const exercise = plan.exercises.find((one) => one.id === id);
        if (exercise !== undefined && isOnlyForPlayers(exercise, account)) {
          return <PlayerPage key={id} id={id} />;
        }
        if (exercise !== undefined) return <Run key={id} plan={plan} exercise={exercise} as={as} />;
        return (
          <NoSuchRecord noun="exercise" id={id} all={{ to: "/exercises", words: "exercises" }} />
        );
      }}
    </Asked>
  );
}

const screens = {
  facilitator: FacilitatorScreen,
  evaluator: EvaluatorScreen,
} as const;
type Leading = keyof typeof screens;

function Run({
  plan,
  exercise,
  as,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly as: Leading;
}) {
  const { id } = exercise;
  const now = useNow();
  const journal = useJournal({ collection: "exercises", id });
  const { data: account } = useQuery(ownAccount);
  const clock = exerciseClock(journal.entries);
  const mayWrite = account?.permissions.includes("journal:append") ?? false;
  const mayLead = account?.permissions.includes("occasions:lead") ?? false;
  const live: Live = { plan, exercise, journal, clock, now, mayWrite, mayLead };
  const Screen = screens[as];
  return (
    <>
      <PageHeading
        title={exercise.name}
        above={
          <AppLink to="/exercises/$id" params={{ id }}>
            The plan of the exercise
          </AppLink>
        }
        about={<ClockFace clock={clock} now={now} />}
      >
        <ScreenTabs id={id} as={as} />
      </PageHeading>
      <div className={styles.page}>
        <SendState journal={journal} plan={plan} />
        {account !== undefined && !mayWrite && <CannotWrite />}
        {mayWrite && !mayLead && as === "facilitator" && (
          <p className={styles.quiet}>
            You can write down what happens. To keep the clock and send injects, you need the role
            of a responder.
          </p>
        )}
        <Screen live={live} />
      </div>
    </>
  );
}
