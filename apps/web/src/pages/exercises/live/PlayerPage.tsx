import { exerciseClock } from "@mainstay/analysis";
import type { Person } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { journalQuery } from "../../../journal/journal-query.ts";
import { SendState } from "../../../journal/SendState.tsx";
import { useJournal } from "../../../journal/use-journal.ts";
import { ownAccount } from "../../../queries/own-account.ts";
import { people } from "../../../queries/people-and-units.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { onceSettled } from "../../../ui/once-settled.ts";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { ClockFace } from "./ClockFace.tsx";
import { CannotWrite } from "./CannotWrite.tsx";
import styles from "./LivePage.module.css";
import { type Played, playedExercise } from "./played-query.ts";
import { PlayerScreen } from "./PlayerScreen.tsx";

/** The page of who plays: it knows of the exercise what they were told. It leads nowhere where what is still to come can be read. */
export function PlayerPage({ id }: { readonly id: string }) {
  const account = useQuery(ownAccount);
  const players = useQuery(people);
  const journal = useQuery(journalQuery({ collection: "exercises", id }));
  const query = onceSettled(useQuery(playedExercise(id)), account, players, journal);
  return (
    <Asked query={query} waiting="Asking what you were told">
      {(played) => (
        <Play
          played={played}
          players={players.data ?? []}
          mayWrite={account.data?.permissions.includes("journal:append")}
        />
      )}
    </Asked>
  );
}

function Play({
  played,
  players,
  mayWrite,
}: {
  readonly played: Played;
  readonly players: readonly Person[];
  /** Undefined where nobody could tell. */
  readonly mayWrite: boolean | undefined;
}) {
  const now = useNow();
  const journal = useJournal({ collection: "exercises", id: played.exercise });
  const clock = exerciseClock(journal.entries);
  return (
    <>
      <PageHeading title={played.name} about={<ClockFace clock={clock} now={now} />} />
      <div className={styles.page}>
        <SendState journal={journal} plan={{ elements: [], people: [] }} />
        {mayWrite === false && <CannotWrite />}
        <PlayerScreen
          played={played}
          journal={journal}
          players={players}
          state={clock.state}
          mayAnswer={mayWrite === true && (clock.state === "running" || clock.state === "paused")}
        />
      </div>
    </>
  );
}
