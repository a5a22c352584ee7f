import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { counted } from "../../../components/counted.ts";
import { byWorst, levelAt, type Outage } from "../../../components/outages/outage.ts";
import { OutageBar } from "../../../components/outages/OutageBar.tsx";
import { OutageLegend } from "../../../components/outages/OutageLegend.tsx";
import { outageWords } from "../../../components/outages/outage-words.ts";
import { TimeAxis } from "../../../components/outages/TimeAxis.tsx";
import { endOf, timeScale } from "../../../components/outages/time-scale.ts";
import { percentWords } from "../../../components/time-words.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import styles from "./TimeLines.module.css";
import type { Losing } from "./use-losses.ts";

/** Beside the map there is less room. */
const labelRoom = 0.18;
/** Of a large plan, a loss may reach thousands: so many are drawn at first, and with each step. */
const [shownAtFirst, step] = [40, 200] as const;

/** The time line of every function, with the instant that the map shows. */
export function TimeLines({
  losing: { plan, outages, instants },
  lose,
  instant,
}: {
  readonly losing: Losing;
  readonly lose: readonly string[];
  readonly instant: number;
}) {
  const [count, setCount] = useState<number>(shownAtFirst);
  const functions = plan.elements.filter(({ kind }) => kind === "function");
  const hit = functions.flatMap(({ id }) => outages.get(id) ?? []).toSorted(byWorst);
  const scale = timeScale(endOf(instants), labelRoom);
  const spared = functions.length - hit.length;
  return (
    <section className={styles.lines} aria-labelledby="time-lines">
      <h2 id="time-lines" className={styles.heading}>
        Functions over time
      </h2>
      {hit.length > 0 && (
        <>
          <TimeAxis scale={scale} />
          <ul className={styles.list}>
            {hit.slice(0, count).map((outage) => (
              <Row key={outage.element.id} outage={outage} instant={instant}>
                <OutageBar outage={outage} scale={scale} />
                <span
                  className={styles.now}
                  style={{ left: `${scale.at(instant) * 100}%` }}
                  aria-hidden
                />
              </Row>
            ))}
          </ul>
          <OutageLegend />
        </>
      )}
      {hit.length > count && (
        <p className={styles.spared}>
          These are the worst;{" "}
          {counted(hit.length - count, "more function is", "more functions are")} affected.{" "}
          <Button size="small" onClick={() => setCount(count + step)}>
            Show {Math.min(step, hit.length - count)} more
          </Button>{" "}
          <AppLink to="/losses" search={{ lose: [...lose] }}>
            See all in a table
          </AppLink>
        </p>
      )}
      <p className={styles.spared}>
        {hit.length === 0
          ? "No function is affected."
          : `${counted(spared, "other is", "others are")} not affected.`}
      </p>
    </section>
  );
}

function Row({
  outage,
  instant,
  children,
}: {
  readonly outage: Outage;
  readonly instant: number;
  readonly children: React.ReactNode;
}) {
  const { element } = outage;
  return (
    <li>
      <div className={styles.name}>
        <AppLink from="/map" to="/map" search={(last) => ({ ...last, around: element.id })}>
          {element.name}
        </AppLink>
        <span>{percentWords(levelAt(outage, instant))}</span>
      </div>
      <span className={styles.unseen}>{outageWords(outage)}</span>
      <div className={styles.bar}>{children}</div>
    </li>
  );
}
