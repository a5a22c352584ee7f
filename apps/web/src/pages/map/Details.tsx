import { Button } from "@fluentui/react-components";
import type { ObservedNearDocument } from "@mainstay/api";
import type { WindowView } from "../../components/observed-window/window-view.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import styles from "./Details.module.css";
import { boxKindWords, distanceWords } from "./drawing/box-words.ts";
import { wasSeen } from "./drawing/MapLine.tsx";
import type { Box, Drawn, Line } from "./drawn/drawn.ts";
import { needWords } from "./need-words.ts";
import { LeantOn } from "./observed/LeantOn.tsx";

/** What is known of a box: what it needs and what needs it, and what can be done with it. */
export function Details({
  box,
  drawn,
  isLost,
  observed,
  window,
  centre,
  lose,
  select,
  selectLine,
}: {
  readonly box: Box;
  readonly drawn: Drawn;
  readonly isLost: boolean;
  /** What was observed of what is near; absent while the map is the plan's word alone. */
  readonly observed: ObservedNearDocument | undefined;
  /** Of when what was observed is drawn. */
  readonly window: WindowView;
  readonly centre: (id: string) => void;
  readonly lose: (id: string) => void;
  readonly select: (id: string) => void;
  /** Shows what was seen of a line. */
  readonly selectLine: (id: string) => void;
}) {
  const [only, ...others] = box.members;
  const isOne = others.length === 0;
  const needs = drawn.lines.filter(({ from }) => from === box.id);
  const neededBy = drawn.lines.filter(({ to }) => to === box.id);
  const listed = { drawn, select, selectLine };
  return (
    <section className={styles.details} aria-labelledby="details">
      <h2 id="details" className={styles.heading}>
        {box.name}
      </h2>
      <p className={styles.about}>
        {isOne ? boxKindWords(box) : "Put together, as there is no room for each"},{" "}
        {distanceWords(box.hops)}
      </p>
      {observed !== undefined && (
        <LeantOn box={box} drawn={drawn} observed={observed} window={window} />
      )}
      {only === undefined ? (
        box.kind !== "dark-area" &&
        box.knownBy === undefined && (
          <AppLink to="/discovery" search={{ ...window, about: [box.name] }}>
            Declare or explain it
          </AppLink>
        )
      ) : isOne ? (
        <div className={styles.actions}>
          <Button size="small" disabled={box.hops === 0} onClick={() => centre(box.id)}>
            Put in the middle
          </Button>
          <Button size="small" onClick={() => lose(box.id)}>
            {isLost ? "Give it back" : "Lose it"}
          </Button>
          <AppLink to="/elements/$id" params={{ id: box.id }}>
            Open
          </AppLink>
        </div>
      ) : (
        <ul className={styles.members}>
          {box.members.map(({ id, name }) => (
            <li key={id}>
              <AppLink from="/map" to="/map" search={(last) => ({ ...last, around: id })}>
                {name}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
      <Lines title="Needs" lines={needs} end="to" {...listed} />
      <Lines title="Needed by" lines={neededBy} end="from" {...listed} />
      {isOne && only !== undefined && (only.untold.needs > 0 || only.untold.neededBy > 0) && (
        <p className={styles.about}>
          Not on this map: {only.untold.needs} more that it needs, {only.untold.neededBy} more that
          need it. Put it in the middle to see them.
        </p>
      )}
    </section>
  );
}

function Lines({
  title,
  lines,
  end,
  drawn,
  select,
  selectLine,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly end: "from" | "to";
  readonly drawn: Drawn;
  readonly select: (id: string) => void;
  readonly selectLine: (id: string) => void;
}) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>
        {title} ({lines.length})
      </h3>
      <ul className={styles.lines}>
        {lines.map((line) => {
          const [first] = line.ways;
          const words = line.ways.length === 1 && first !== undefined ? needWords(first) : "";
          const name = drawn.boxes.find(({ id }) => id === line[end])?.name ?? line[end];
          return (
            <li key={line.id}>
              <button type="button" className={styles.box} onClick={() => select(line[end])}>
                {name}
              </button>
              {words !== "" && <span className={styles.about}> {words}</span>}
              {wasSeen(line) && (
                <>
                  {" "}
                  <button
                    type="button"
                    className={styles.box}
                    aria-label={`Evidence of ${name}`}
                    onClick={() => selectLine(line.id)}
                  >
                    Evidence
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
