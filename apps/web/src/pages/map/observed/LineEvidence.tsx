import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import type { WindowView } from "../../../components/observed-window/window-view.ts";
import { observedRelation } from "../../../queries/observed.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import styles from "../Details.module.css";
import type { Drawn, Line, ObservedRelation } from "../drawn/drawn.ts";
import { namesIn } from "./names-in.ts";
import { PortEvidence } from "./PortEvidence.tsx";

/** What stands behind a line of the map: each relation that was seen of it, with its evidence by port. */
export function LineEvidence({
  line,
  drawn,
  window,
  close,
}: {
  readonly line: Line;
  readonly drawn: Drawn;
  /** Of when what was observed is drawn. */
  readonly window: WindowView;
  readonly close: () => void;
}) {
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [chosen, choose] = useState(0);
  // It appears beside what was chosen: whoever does not see that is led to it.
  useEffect(() => title.current?.focus(), []);
  const relations = relationsOf(line);
  const relation = relations[chosen] ?? relations[0];
  const nameOf = namesIn(drawn);
  const words = ({ from, to }: ObservedRelation) => `${nameOf(from)} to ${nameOf(to)}`;
  if (relation === undefined) return null;
  return (
    <section className={styles.details} aria-labelledby={heading}>
      <h2 id={heading} ref={title} tabIndex={-1} className={styles.heading}>
        {words(relation)}
      </h2>
      <p className={styles.about}>What was seen of this connection</p>
      <div className={styles.actions}>
        <Button size="small" onClick={close}>
          Close
        </Button>
        <AppLink
          to="/discovery"
          search={{ ...window, about: [relation.from.name, relation.to.name] }}
        >
          {relation.isAsked ? "Declare, explain or reject it" : "See it in Discovery"}
        </AppLink>
      </div>
      {relations.length > 1 && (
        <ul className={styles.lines} aria-label="Connections of this line">
          {relations.map((one, at) => (
            <li key={`${one.from.name} ${one.to.name}`}>
              <button
                type="button"
                className={styles.box}
                aria-pressed={one === relation}
                onClick={() => choose(at)}
              >
                {words(one)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Evidence relation={relation} window={window} />
    </section>
  );
}

function Evidence({
  relation: { from, to },
  window,
}: {
  readonly relation: ObservedRelation;
  readonly window: WindowView;
}) {
  const query = useQuery(observedRelation({ from: from.name, to: to.name }, window));
  return (
    <Asked query={query} waiting="Looking at the evidence">
      {({ ports, morePorts }) => (
        <>
          {ports.map((port) => (
            <PortEvidence key={`${port.port}/${port.protocol}`} seen={port} />
          ))}
          {morePorts > 0 && (
            <p className={styles.about}>{`And ${morePorts} more ports that were used less.`}</p>
          )}
        </>
      )}
    </Asked>
  );
}

/** Elements that share a machine are ends of the same relation, which is told once. */
function relationsOf({ ways }: Line): readonly ObservedRelation[] {
  return [...new Set(ways.flatMap(({ relation }) => relation ?? []))];
}
