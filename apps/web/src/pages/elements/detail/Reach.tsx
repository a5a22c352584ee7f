import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { counted } from "../../../components/counted.ts";
import { neighbourhood } from "../../../queries/neighbourhood.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { Level } from "./Level.tsx";
import styles from "./Reach.module.css";

/** Farther than any plan reaches, and more than anybody reads. */
const [farthest, most] = [100, 2000] as const;

const titles = {
  down: "Everything it rests on, through others too",
  up: "Everything that rests on it, through others too",
} as const;

/** What an element rests on or what rests on it, through others as well, by how far away it is; asked for once it is opened. */
export function Reach({ id, towards }: { readonly id: string; readonly towards: "up" | "down" }) {
  const [isOpen, setIsOpen] = useState(false);
  const other = towards === "up" ? "down" : "up";
  const query = useQuery({
    ...neighbourhood(id, { [towards]: farthest, [other]: 0, limit: most }),
    enabled: isOpen,
  });
  return (
    <details className={styles.reach} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{titles[towards]}</summary>
      {isOpen && (
        <Asked query={query} waiting="Looking around">
          {({ elements, leftOut }) => {
            const reached = elements.filter(({ hops }) => hops !== 0);
            const levels = [...Map.groupBy(reached, ({ hops }) => Math.abs(hops))];
            const total = reached.length + leftOut.total;
            return (
              <>
                <p className={styles.total}>
                  {counted(total, "element")} in {counted(levels.length, "level")}.{" "}
                  <AppLink to="/map" search={{ around: id, [towards]: levels.length, [other]: 0 }}>
                    See them on the map
                  </AppLink>
                </p>
                {levels
                  .toSorted(([one], [next]) => one - next)
                  .map(([hops, members]) => (
                    <Level key={hops} hops={hops} members={members} />
                  ))}
                {leftOut.total > 0 && (
                  <p className={styles.total}>
                    {leftOut.total.toLocaleString("en")} farther ones are counted, not listed.
                  </p>
                )}
              </>
            );
          }}
        </Asked>
      )}
    </details>
  );
}
