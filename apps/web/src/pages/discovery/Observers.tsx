import { Button } from "@fluentui/react-components";
import { retireObserver } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { instantWords } from "../../components/instant-words.ts";
import { askObserversAgain, observers } from "../../queries/observed.ts";
import { ownAccount } from "../../queries/own-account.ts";
import type { WindowView } from "../../components/observed-window/window-view.ts";
import { ask } from "../../server/server.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { type StackedColumn, StackedTable } from "../../ui/StackedTable.tsx";
import { cells } from "../../ui/Table.tsx";
import { useDoneNotice } from "../../ui/use-done-notice.tsx";
import {
  aboutWords,
  coverageWords,
  holesWords,
  type SeenObserver,
  silenceWords,
} from "./observer-words.ts";

/** Who observes, since when nothing was heard of them, and how much of what there was they saw; those that are gone are retired here. */
export function Observers({ window }: { readonly window: WindowView }) {
  const query = useQuery(observers(window));
  const { data: account } = useQuery(ownAccount);
  const [retired, setRetired] = useState<SeenObserver>();
  const mayRetire = account?.permissions.includes("observers:retire") === true;
  return (
    <Panel title="Observers">
      <Asked query={query} waiting="Asking who observes">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>Nobody has observed anything yet.</EmptyState>
          ) : (
            <StackedTable
              caption="Observers"
              rows={items}
              keyOf={({ id }) => id}
              columns={mayRetire ? [...columns, retireColumn(setRetired)] : columns}
            />
          )
        }
      </Asked>
      {retired !== undefined && (
        <RetireDialog observer={retired} close={() => setRetired(undefined)} />
      )}
    </Panel>
  );
}

const columns: readonly StackedColumn<SeenObserver>[] = [
  {
    name: "Observer",
    cell: (observer) => (
      <>
        {observer.kind === "machine" ? (
          <AppLink to="/discovery/machine" search={{ machine: observer.host, site: observer.site }}>
            {observer.host}
          </AppLink>
        ) : (
          observer.host
        )}
        <div className={cells.quiet}>{aboutWords(observer)}</div>
      </>
    ),
  },
  {
    name: "Told until",
    cell: (observer) => (
      <>
        {instantWords(observer.toldUntil)}
        <div className={cells.quiet}>{silenceWords(observer)}</div>
      </>
    ),
  },
  {
    name: "Coverage",
    cell: (observer) => (
      <>
        {coverageWords(observer.coverage)}
        <div className={cells.quiet}>{holesWords(observer)}</div>
      </>
    ),
  },
  {
    name: "Could not look at",
    isMinor: true,
    cell: ({ coverage }) => coverage?.withheld.join("; "),
  },
];

function retireColumn(choose: (observer: SeenObserver) => void): StackedColumn<SeenObserver> {
  return {
    name: "Acts",
    isUnseen: true,
    cell: (observer) =>
      observer.retiredAt === undefined && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`Retire ${observer.host}`}
          onClick={() => choose(observer)}
        >
          Retire
        </Button>
      ),
  };
}

function RetireDialog({
  observer: { id, host },
  close,
}: {
  readonly observer: SeenObserver;
  readonly close: () => void;
}) {
  const notice = useDoneNotice();
  const retire = async () => {
    await ask(retireObserver, { body: { observer: id } });
    notice(`${host} is retired.`);
    await askObserversAgain();
  };
  return (
    <ActDialog title={`Retire ${host}?`} verb="Retire" act={retire} close={close}>
      <p>
        For a machine that is gone for good: its silence is told of no more, and it is listed only
        where it covered some of the time that is shown. What it saw stays. Where it tells anything
        again, it is back.
      </p>
    </ActDialog>
  );
}
