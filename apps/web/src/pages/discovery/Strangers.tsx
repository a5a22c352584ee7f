import { Button } from "@fluentui/react-components";
import type { ObservedComparisonDocument } from "@mainstay/api";
import { useState } from "react";
import type { ObservedEnd } from "../../queries/observed.ts";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { cells } from "../../ui/Table.tsx";
import type { JustDone } from "../../ui/use-just-done.ts";
import { type NamesOf, portWords, someOf } from "./end-words.ts";
import { MoreRows } from "./MoreRows.tsx";
import { ownWords } from "./own-words.ts";
import { PlaceMachineDialog } from "./PlaceMachineDialog.tsx";

/** The organisation's own machines that the plan has in no element. */
export function Strangers({
  strangers,
  names,
  mayAnswer,
  justAnswered,
  isBehind,
}: {
  readonly strangers: ObservedComparisonDocument["strangers"];
  readonly names: NamesOf;
  readonly mayAnswer: boolean;
  readonly justAnswered: JustDone;
  /** Whether it is being compared anew. */
  readonly isBehind: boolean;
}) {
  const [placed, setPlaced] = useState<ObservedEnd>();
  if (strangers.length === 0) return null;
  return (
    <Panel
      title="Machines that the plan does not have"
      aside={String(strangers.length)}
      isBehind={isBehind}
    >
      <MoreRows things={strangers}>
        {(shown) => (
          <StackedTable
            caption="Machines in no element"
            rows={shown}
            keyOf={({ end }) => end.name}
            columns={[
              { name: "Machine", cell: ({ end }) => <Machine end={end} /> },
              { name: "Serves", cell: ({ serves }) => portWords(serves) },
              {
                name: "Used by",
                cell: ({ servesElements }) => someOf(servesElements.map(names), 2),
              },
              {
                name: "Uses",
                isMinor: true,
                cell: ({ usesElements }) => someOf(usesElements.map(names), 2),
              },
              { name: "Connections", isNumber: true, cell: ({ connections }) => connections },
              {
                name: "Answer",
                isUnseen: true,
                cell: ({ end }) =>
                  mayAnswer && (
                    <Button
                      size="small"
                      aria-label={`Put into the plan: ${end.name}`}
                      disabledFocusable={justAnswered.has(strangerKey(end))}
                      onClick={() => setPlaced(end)}
                    >
                      Put into the plan
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </MoreRows>
      {placed !== undefined && (
        <PlaceMachineDialog
          end={placed}
          names={names}
          saved={() => justAnswered.add(strangerKey(placed))}
          close={() => setPlaced(undefined)}
        />
      )}
    </Panel>
  );
}

function Machine({ end }: { readonly end: ObservedEnd }) {
  const own = ownWords(end);
  return (
    <>
      {end.name}
      {own !== "" && <div className={cells.quiet}>{own}</div>}
    </>
  );
}

function strangerKey({ name }: ObservedEnd): string {
  return `stranger ${name}`;
}
