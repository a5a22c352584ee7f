import { Button } from "@fluentui/react-components";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ownAccount } from "../../queries/own-account.ts";
import { history } from "../../queries/history.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RevisionLine } from "./RevisionLine.tsx";
import styles from "./RevisionList.module.css";
import { TakeBackDialog } from "./TakeBackDialog.tsx";

/** Who changed the plan, or one record of it, when, what of it and why, the latest first; and the way to take each back. */
export function RevisionList({
  touching,
  none,
}: {
  /** A record such as `elements/payroll`; the whole plan if left out. */
  readonly touching?: string;
  /** What is said where there is no change. */
  readonly none: string;
}) {
  const { data: account } = useQuery(ownAccount);
  const query = useInfiniteQuery(history({ touching }));
  const [taken, setTaken] = useState<number>();
  const mayEdit = account?.permissions.includes("plan:edit-own") ?? false;
  return (
    <Asked query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        const before = (pages.at(-1)?.total ?? 0) - items.length;
        if (items.length === 0) return <EmptyState>{none}</EmptyState>;
        return (
          <>
            <ol className={styles.list}>
              {items.map((change) => (
                <RevisionLine key={change.revision} change={change} record={touching}>
                  {mayEdit && (
                    <Button
                      size="small"
                      appearance="transparent"
                      aria-label={`Take back revision ${change.revision}`}
                      onClick={() => setTaken(change.revision)}
                    >
                      Take back
                    </Button>
                  )}
                </RevisionLine>
              ))}
            </ol>
            {query.hasNextPage && (
              <Button
                appearance="transparent"
                size="small"
                disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                Show earlier ones: {before.toLocaleString("en")}
              </Button>
            )}
            {taken !== undefined && (
              <TakeBackDialog key={taken} revision={taken} close={() => setTaken(undefined)} />
            )}
          </>
        );
      }}
    </Asked>
  );
}
