import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ElementLink } from "../../../components/ElementLink.tsx";
import type { Elements } from "../../../queries/elements.ts";
import styles from "./WeakPointsPanel.module.css";

const shownAtFirst = 8;

/** Losses that are enough together, a line each. */
export function CutList({
  cuts,
  known,
}: {
  readonly cuts: readonly (readonly string[])[];
  readonly known: Elements;
}) {
  const [count, setCount] = useState(shownAtFirst);
  return (
    <>
      <ul className={styles.cuts}>
        {cuts.slice(0, count).map((cut) => (
          <li key={cut.join(" ")}>
            {cut.map((id, at) => (
              <span key={id}>
                {at > 0 && " and "}
                <ElementLink id={id} known={known} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      {cuts.length > count && (
        <Button appearance="transparent" size="small" onClick={() => setCount(count + 50)}>
          Show {Math.min(50, cuts.length - count)} more
        </Button>
      )}
    </>
  );
}
