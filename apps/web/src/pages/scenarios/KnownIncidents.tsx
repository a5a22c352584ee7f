import { useQuery } from "@tanstack/react-query";
import { calendarDayWords } from "../../components/day-words.ts";
import { shortDurationText } from "../../components/duration-words.ts";
import { replays } from "../../queries/comparison.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { hasWords } from "../../components/has-words.ts";
import styles from "./ScenariosPage.module.css";

/** Known incidents of Microsoft 365, played on this plan and ranked by harm. */
export function KnownIncidents({ text }: { readonly text: string }) {
  const query = useQuery(replays);
  return (
    <Asked query={query} waiting="Playing what is known on this plan; this can take some seconds">
      {({ ranked, outside }) => {
        const shown = ranked.filter(({ incident, title, start }) =>
          hasWords(`${incident} ${title} ${start}`, text),
        );
        if (ranked.length === 0) {
          return (
            <EmptyState>
              The plan has none of the Microsoft 365 services that incidents are known of. Take them
              over with <code>uses: [m365]</code>, and what has happened to others can be played
              here.
            </EmptyState>
          );
        }
        if (shown.length === 0) return <EmptyState>No incident has all these words.</EmptyState>;
        return (
          <>
            <table className={styles.table} aria-labelledby="known-incidents">
              <thead>
                <tr>
                  <th scope="col">Incident</th>
                  <th scope="col" className={styles.spare}>
                    Began
                  </th>
                  <th scope="col" className={`${styles.number} ${styles.spare}`}>
                    Took
                  </th>
                  <th scope="col" className={`${styles.number} ${styles.spare}`}>
                    Functions
                  </th>
                  <th scope="col" className={`${styles.number} ${styles.spare}`}>
                    Breaks RTO
                  </th>
                  <th scope="col" className={styles.number}>
                    Breaks MTPD
                  </th>
                  <th scope="col" className={styles.number}>
                    Harm
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ incident, title, start, length, harm }) => (
                  <tr key={incident}>
                    <th scope="row">
                      <AppLink to="/incidents/$id" params={{ id: incident }}>
                        {title}
                      </AppLink>{" "}
                      <span className={styles.dim}>{incident}</span>
                    </th>
                    <td className={styles.spare}>{calendarDayWords(start.slice(0, 10))}</td>
                    <td className={`${styles.number} ${styles.spare}`}>
                      {shortDurationText(length.lasts)}
                    </td>
                    <td className={`${styles.number} ${styles.spare}`}>{harm.functions.length}</td>
                    <td className={`${styles.number} ${styles.spare}`}>{harm.rtosBroken}</td>
                    <td className={styles.number}>{harm.mtpdsBroken}</td>
                    <td className={styles.number}>{Math.round(harm.hours)} h</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className={styles.dim}>
              Harm is hours of functions below their minimum, weighted by criticality.
              {outside.length > 0 &&
                ` ${outside.length} more ${outside.length === 1 ? "incident is" : "incidents are"} of services that the plan does not have.`}
            </p>
          </>
        );
      }}
    </Asked>
  );
}
