import { Fragment } from "react";
import { shortDuration } from "../duration-words.ts";
import { percentWords } from "../time-words.ts";
import type { Outage } from "./outage.ts";
import type { TimeScale } from "./time-scale.ts";
import styles from "./OutageBar.module.css";

/** An outage as a bar along an axis; beside it, it is told in words. */
export function OutageBar({
  outage,
  scale,
}: {
  readonly outage: Outage | undefined;
  readonly scale: TimeScale;
}) {
  return (
    <div className={styles.track} aria-hidden>
      {outage !== undefined && (
        <>
          <Impaired outage={outage} scale={scale} />
          {outage.spans.map((span) => {
            const stages = [
              { name: styles.below, from: span.from, letter: "" },
              { name: styles.rto, from: span.rtoBreach ?? span.to, letter: "R" },
              { name: styles.mtpd, from: span.mtpdBreach ?? span.to, letter: "M" },
            ];
            return (
              <Fragment key={span.from}>
                {stages
                  .filter(({ from }) => from < span.to)
                  .map(({ name, from, letter }) => (
                    <span
                      key={letter}
                      className={`${styles.piece} ${name}`}
                      style={placeOf(scale, from, span.to)}
                      title={`${shortDuration(from)} to ${shortDuration(span.to)}`}
                    >
                      {letter}
                    </span>
                  ))}
              </Fragment>
            );
          })}
        </>
      )}
    </div>
  );
}

/** Where the level is less than whole: a thin line under what counts. */
function Impaired({ outage, scale }: { readonly outage: Outage; readonly scale: TimeScale }) {
  return outage.levels.map(({ at, level }, position) =>
    level === 1 ? null : (
      <span
        key={at}
        className={`${styles.piece} ${styles.impaired}`}
        style={placeOf(scale, at, outage.levels[position + 1]?.at ?? Number.POSITIVE_INFINITY)}
        title={`${percentWords(level)} from ${shortDuration(at)}`}
      />
    ),
  );
}

function placeOf(scale: TimeScale, from: number, to: number) {
  const left = scale.at(from);
  return { left: `${left * 100}%`, width: `${Math.max(0.004, scale.at(to) - left) * 100}%` };
}
