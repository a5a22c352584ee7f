import { exerciseClock } from "@mainstay/analysis";
import { useQuery } from "@tanstack/react-query";
import { journalQuery } from "../../journal/journal-query.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./ExercisePage.module.css";

const screens = [
  { as: "facilitator", words: "Facilitator", about: "sends the injects, and keeps the clock" },
  { as: "player", words: "Player", about: "sees what came, and says what is done; for a phone" },
  { as: "evaluator", words: "Evaluator", about: "rates the goals by what is seen" },
] as const;

/** The screens on which an exercise is run, until how it came out is in the plan. */
export function ScreenLinks({ id, isPlayer }: { readonly id: string; readonly isPlayer: boolean }) {
  const own = isPlayer ? screens.filter(({ as }) => as === "player") : screens;
  const { data: entries = [] } = useQuery(journalQuery({ collection: "exercises", id }));
  const hasEnded = exerciseClock(entries).state === "ended";
  return (
    <Panel title={hasEnded ? "It has ended" : "Run it"}>
      {hasEnded && (
        <p className={styles.quiet}>
          What was seen can still be written. It goes on if its end is withdrawn in the journal.
        </p>
      )}
      <ul className={styles.list}>
        {own.map(({ as, words, about }) => (
          <li key={as}>
            <AppLink to="/exercises/$id/live" params={{ id }} search={{ as }}>
              {words}
            </AppLink>{" "}
            <span className={styles.quiet}>{about}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
