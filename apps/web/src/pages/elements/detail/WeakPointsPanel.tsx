import type { Element } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { shortDurationText } from "../../../components/duration-words.ts";
import type { Elements } from "../../../queries/elements.ts";
import { weakPointsOf } from "../../../queries/weak-points.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { CutList } from "./CutList.tsx";
import styles from "./WeakPointsPanel.module.css";

/** What alone, or in twos, brings an element down. */
export function WeakPointsPanel({
  element: { id },
  known,
}: {
  readonly element: Element;
  readonly known: Elements;
}) {
  const query = useQuery(weakPointsOf(id));
  return (
    <Panel title="Weak points">
      <Asked query={query} waiting="Looking for weak points" room="panel">
        {({ cuts, counts, horizon }) => {
          const others = cuts.filter((cut) => !(cut.length === 1 && cut[0] === id));
          const isOwn = others.length < cuts.length;
          const [, singles = 0, twos = 0] = counts.byOrder.map(Number);
          const single = others.filter(({ length }) => length === 1);
          const pairs = others.filter(({ length }) => length === 2);
          return (
            <>
              {others.length === 0 && <EmptyState>No one or two losses bring it down.</EmptyState>}
              {single.length > 0 && (
                <>
                  <h3 className={styles.title}>
                    One loss is enough ({(singles - (isOwn ? 1 : 0)).toLocaleString("en")})
                  </h3>
                  <CutList cuts={single} known={known} />
                </>
              )}
              {pairs.length > 0 && (
                <>
                  <h3 className={styles.title}>Two at once ({twos.toLocaleString("en")})</h3>
                  <CutList cuts={pairs} known={known} />
                </>
              )}
              {cuts.length < Number(counts.total) && (
                <p className={styles.note}>
                  The first {cuts.length.toLocaleString("en")} of{" "}
                  {Number(counts.total).toLocaleString("en")} are listed, the most probable of one
                  and then of two losses.
                </p>
              )}
              {horizon !== "never" && (
                <p className={styles.note}>
                  Counted is what brings it down within {shortDurationText(horizon)}.
                </p>
              )}
            </>
          );
        }}
      </Asked>
    </Panel>
  );
}
