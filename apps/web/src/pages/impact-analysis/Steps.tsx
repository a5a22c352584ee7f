import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import type { ImpactAnalysis, Plan } from "@mainstay/plan";
import { AppLink } from "../../ui/AppLink.tsx";
import { useInSight } from "../../ui/use-in-sight.ts";
import { type GroupName, groupNames, groups, missingAnswers } from "./answers.ts";
import styles from "./Steps.module.css";

/** The groups of questions, with a mark at those that are answered; one can go to any of them. */
export function Steps({
  plan,
  analysis,
  shown,
}: {
  readonly plan: Plan;
  readonly analysis: ImpactAnalysis;
  readonly shown: GroupName;
}) {
  const missing = new Set(missingAnswers(analysis).map(({ group }) => group));
  if (!plan.dependencyAnalyses.some(({ element }) => element === analysis.element)) {
    missing.add("dependencies");
  }
  if (analysis.status !== "approved") missing.add("check");
  const line = useInSight<HTMLOListElement>();
  return (
    <nav aria-label="Questions">
      <ol ref={line} className={styles.list}>
        {groupNames.map((name) => {
          return (
            <li key={name}>
              <AppLink
                to="/impact-analyses/$id"
                params={{ id: analysis.id }}
                search={{ group: name }}
                aria-current={name === shown ? "step" : undefined}
                className={`${styles.step} ${name === shown ? styles.shown : ""}`}
              >
                {!missing.has(name) ? (
                  <CheckmarkCircleRegular aria-label="answered" />
                ) : (
                  <CircleRegular aria-hidden />
                )}
                {groups[name].title}
              </AppLink>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
