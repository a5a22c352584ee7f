import { exerciseClock } from "@mainstay/analysis";
import { useQuery } from "@tanstack/react-query";
import { SendState } from "../../../journal/SendState.tsx";
import { useJournal } from "../../../journal/use-journal.ts";
import { ownAccount } from "../../../queries/own-account.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { ClockFace } from "./ClockFace.tsx";
import { CannotWrite } from "./CannotWrite.tsx";
import styles from "./LivePage.module.css";
import { type Played, playedExercise } from "./played-query.ts";
import { PlayerScreen } from "./PlayerScreen.tsx";

/** The page of who plays: it knows of the exercise what they were told. It leads nowhere where what is still to come can be read. */
export function PlayerPage({ id }: { readonly id: string }) {
  const query = useQuery(playedExercise(id));
  return (
    <Asked query={query} waiting="Asking what you were told">
      {(played) => <Play played={played} />}
    </Asked>
  );
}

function Play({ played }: { readonly played: Played }) {
  const now = useNow();
  const journal = useJournal({ collection: "exercises", id: played.exercise });
  const { data: account } = useQuery(ownAccount);
  const clock = exerciseClock(journal.entries);
  const mayWrite = account?.permissions.includes("journal:append") ?? false;
  return (
    <>
      <PageHeading title={played.name} about={<ClockFace clock={clock} now={now} />} />
      <div className={styles.page}>
        <SendState journal={journal} plan={{ elements: [], people: [] }} />
        {account !== undefined && !mayWrite && <CannotWrite />}
        <PlayerScreen
          played={played}
          journal={journal}
          state={clock.state}
          mayAnswer={mayWrite && (clock.state === "running" || clock.state === "paused")}
        />
      </div>
    </>
  );
}
