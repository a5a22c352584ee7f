import { Button } from "@fluentui/react-components";
import type { WindowView } from "../../components/observed-window/window-view.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import styles from "./Details.module.css";
import { boxKindWords, distanceWords } from "./drawing/box-words.ts";
import type { Box, Drawn, Line } from "./drawn/drawn.ts";
import { needWords } from "./need-words.ts";

/** What is known of a box: what it needs and what needs it, and what can be done with it. */
export function Details({
  box,
  drawn,
  isLost,
  window,
  centre,
  lose,
  select,
}: {
  readonly box: Box;
  readonly drawn: Drawn;
  readonly isLost: boolean;
  /** Of when what was observed is drawn. */
  readonly window: WindowView;
  readonly centre: (id: string) => void;
  readonly lose: (id: string) => void;
  readonly select: (id: string) => void;
}) {
  const [only, ...others] = box.members;
  const isOne = others.length === 0;
  const needs = drawn.lines.filter(({ from }) => from === box.id);
  const neededBy = drawn.lines.filter(({ to }) => to === box.id);
  return (
    <section className={styles.details} aria-labelledby="details">
      <h2 id="details" className={styles.heading}>
        {box.name}
      </h2>
      <p className={styles.about}>
        {isOne ? boxKindWords(box.kind) : "Put together, as there is no room for each"},{" "}
        {distanceWords(box.hops)}
      </p>
      {only === undefined ? (
        <AppLink to="/discovery" search={window}>
          Declare or explain it
        </AppLink>
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
      <Lines title="Needs" lines={needs} end="to" drawn={drawn} select={select} />
      <Lines title="Needed by" lines={neededBy} end="from" drawn={drawn} select={select} />
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
}: {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly end: "from" | "to";
  readonly drawn: Drawn;
  readonly select: (id: string) => void;
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
          return (
            <li key={line.id}>
              <button type="button" className={styles.box} onClick={() => select(line[end])}>
                {drawn.boxes.find(({ id }) => id === line[end])?.name ?? line[end]}
              </button>
              {words !== "" && <span className={styles.about}> {words}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
