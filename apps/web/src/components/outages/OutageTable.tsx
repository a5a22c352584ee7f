import { Button } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { Fragment, useState } from "react";
import { AppLink } from "../../ui/AppLink.tsx";
import { shortDuration } from "../duration-words.ts";
import { Causes } from "./Causes.tsx";
import { longestOf, type Outage, severityOf } from "./outage.ts";
import { OutageBar } from "./OutageBar.tsx";
import { outageWords, severityWords } from "./outage-words.ts";
import styles from "./OutageTable.module.css";
import { TimeAxis } from "./TimeAxis.tsx";
import type { TimeScale } from "./time-scale.ts";

/** One element with its outage as things are, and as they would be; undefined where it is not affected. */
export type OutageRow = {
  readonly id: string;
  readonly without: Outage | undefined;
  readonly with?: Outage | undefined;
};

/** Outages along an axis of time, a row for each element, with its objectives beside it and its reasons under it. */
export function OutageTable({
  caption,
  rows,
  scale,
  isCompared,
  nameOf,
}: {
  readonly caption: string;
  readonly rows: readonly OutageRow[];
  readonly scale: TimeScale;
  /** Whether a second bar tells how it would be. */
  readonly isCompared: boolean;
  readonly nameOf: (id: string) => string;
}) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Element</th>
          <th scope="col" className={styles.chart}>
            <span className={styles.unseen}>Outage</span>
            <TimeAxis scale={scale} />
          </th>
          <th scope="col" className={styles.number}>
            Longest
          </th>
          <th scope="col" className={styles.number}>
            RTO
          </th>
          <th scope="col" className={styles.number}>
            MTPD
          </th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const shown = row.without ?? row.with;
          if (shown === undefined) return null;
          const isOpen = open.has(row.id);
          return (
            <Fragment key={row.id}>
              <tr>
                <th scope="row" className={styles.name}>
                  <Button
                    appearance="transparent"
                    size="small"
                    className={styles.why}
                    icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
                    aria-expanded={isOpen}
                    aria-label={`Why ${nameOf(row.id)} is affected`}
                    onClick={() => toggle(row.id)}
                  />
                  <AppLink to="/elements/$id" params={{ id: row.id }} className={styles.plain}>
                    {nameOf(row.id)}
                  </AppLink>
                </th>
                <td className={styles.chart}>
                  <span className={styles.unseen}>
                    {isCompared && "Without: "}
                    {outageWords(row.without)}
                    {isCompared && ` With: ${outageWords(row.with)}`}
                  </span>
                  <OutageBar outage={row.without} scale={scale} />
                  {isCompared && <OutageBar outage={row.with} scale={scale} />}
                </td>
                <td className={styles.number}>
                  <Longest outage={row.without} />
                  {isCompared && (
                    <>
                      <br />
                      <Longest outage={row.with} />
                    </>
                  )}
                </td>
                <td className={styles.number}>{objective(shown.element.objectives?.rto)}</td>
                <td className={styles.number}>{objective(shown.element.objectives?.mtpd)}</td>
                <td className={styles.result}>
                  <Result outage={row.without} />
                  {isCompared && (
                    <>
                      <br />
                      <Result outage={row.with} />
                    </>
                  )}
                </td>
              </tr>
              {isOpen && (
                <tr>
                  <td colSpan={6} className={styles.reasons}>
                    {row.without !== undefined && <Causes outage={row.without} nameOf={nameOf} />}
                    {isCompared && row.with !== undefined && (
                      <>
                        <p className={styles.side}>With the strategies:</p>
                        <Causes outage={row.with} nameOf={nameOf} />
                      </>
                    )}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function Longest({ outage }: { readonly outage: Outage | undefined }) {
  const longest = longestOf(outage);
  if (longest === 0) return "–";
  return longest === Number.POSITIVE_INFINITY ? "for good" : shortDuration(longest);
}

function Result({ outage }: { readonly outage: Outage | undefined }) {
  const severity = severityOf(outage);
  return <span className={styles[severity]}>{severityWords[severity]}</span>;
}

function objective(minutes: number | undefined): string {
  return minutes === undefined ? "–" : shortDuration(minutes);
}
