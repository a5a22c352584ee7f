import type { ResponseDocument } from "@mainstay/api";
import type { JournalEntry } from "@mainstay/plan";
import { shortDurationText } from "../../components/duration-words.ts";
import { instantWords } from "../../components/instant-words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { BackEarlier } from "./BackEarlier.tsx";
import { ReportBack } from "./ReportBack.tsx";
import styles from "./IncidentPage.module.css";
import type { Act } from "./act.ts";
import { isReportedBack } from "./is-reported-back.ts";

type Restoration = ResponseDocument["restorations"][number];

/** What is lost and was not reported back, in the order in which the business asks for it, each with why. */
export function BringBack({
  response: { incident, restorations, losses, names },
  entries,
  act,
}: {
  readonly response: ResponseDocument;
  /** The journal, with what waits for the server. */
  readonly entries: readonly JournalEntry[];
  readonly act: Act | undefined;
}) {
  const nameOf = (id: string) => names[id] ?? id;
  const back = losses.filter((loss) => loss.back !== null);
  return (
    <Panel title="Bring back first" aside={`${restorations.length} lost`}>
      {restorations.length === 0 ? (
        <EmptyState>Everything that was lost is reported back.</EmptyState>
      ) : (
        <ol className={styles.list} aria-label="What to bring back, in order">
          {restorations.map((one) => (
            <li key={`${one.element} ${one.lost}`} className={styles.item}>
              <div className={styles.line}>
                <strong>{nameOf(one.element)}</strong>
                {act !== undefined && !isReportedBack(one, entries) && (
                  <span>
                    <BackEarlier
                      name={nameOf(one.element)}
                      incident={incident}
                      element={one.element}
                      lost={one.lost}
                      act={act}
                    />{" "}
                    <ReportBack name={nameOf(one.element)} element={one.element} act={act} />
                  </span>
                )}
              </div>
              <div>{whyWords(one, nameOf)}</div>
              <div className={styles.quiet}>{courseWords(one, nameOf)}</div>
            </li>
          ))}
        </ol>
      )}
      {back.length > 0 && (
        <ul className={styles.list} aria-label="What is back">
          {back.map((loss) => (
            <li key={`${loss.element} ${loss.from}`} className={styles.quiet}>
              {nameOf(loss.element)} is back since {loss.back && instantWords(loss.back)}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function whyWords({ deadline, holdsDown }: Restoration, nameOf: (id: string) => string): string {
  if (deadline === null) {
    return holdsDown === 0
      ? "No function or process waits for it."
      : "What waits for it has no objective.";
  }
  const others = holdsDown > 1 ? `, and ${holdsDown - 1} more wait` : "";
  const way = deadline.path.map(nameOf).join(" → ");
  return `${nameOf(deadline.element)} is to be back by ${instantWords(deadline.at)} (${deadline.objective.toUpperCase()})${others}: ${way}`;
}

function courseWords(
  { isOverdue, waitsFor, work, done, lost }: Restoration,
  nameOf: (id: string) => string,
): string {
  const since = `Lost since ${instantWords(lost)}.`;
  if (isOverdue && work !== "never") {
    return `${since} The plan says ${shortDurationText(work)}: it should be back.`;
  }
  if (work === "never") return `${since} The plan does not say how long restoring it takes.`;
  const waits = waitsFor.length > 0 ? ` It waits for ${waitsFor.map(nameOf).join(", ")}.` : "";
  const ends = done === null ? "" : ` Back by the plan at ${instantWords(done)}.`;
  return `${since}${waits}${ends}`;
}
