import { useQuery } from "@tanstack/react-query";
import { dayWords } from "../../components/instant-words.ts";
import { overview } from "../../queries/overview.ts";
import { Asked } from "../../ui/Asked.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Changes } from "./Changes.tsx";
import { Figures } from "./Figures.tsx";
import { Microsoft365 } from "./Microsoft365.tsx";
import { NotCovered } from "./NotCovered.tsx";
import { Overdue } from "./Overdue.tsx";
import { WaitingForYou } from "./WaitingForYou.tsx";
import { WeakPoints } from "./WeakPoints.tsx";
import { WorstGaps } from "./WorstGaps.tsx";
import styles from "./OverviewPage.module.css";

/** How the programme stands: what is not covered, what is too slow, what is weak, what is overdue. */
export function OverviewPage() {
  const query = useQuery(overview);
  return (
    <>
      <PageHeading
        title="Overview"
        about={
          query.data === undefined
            ? "How the programme stands"
            : `How the programme stands on ${dayWords(query.data.at)}, at revision ${query.data.revision} of the plan`
        }
      />
      <Asked query={query} waiting="Working out how the programme stands">
        {(answer) => (
          <>
            <Figures overview={answer} />
            <div className={styles.grid}>
              <div className={styles.column}>
                <NotCovered overview={answer} />
                <WeakPoints overview={answer} />
                <Changes overview={answer} />
              </div>
              <div className={styles.column}>
                <WorstGaps overview={answer} />
                <Microsoft365 overview={answer} />
                <WaitingForYou />
                <Overdue overview={answer} />
              </div>
            </div>
          </>
        )}
      </Asked>
    </>
  );
}
