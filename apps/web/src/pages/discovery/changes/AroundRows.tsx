import { instantWords } from "../../../components/instant-words.ts";
import { measuredWords } from "../../../components/measured-words.ts";
import type { WindowView } from "../../../components/observed-window/window-view.ts";
import type { SeenAround } from "../../../queries/observed.ts";
import { StackedTable } from "../../../ui/StackedTable.tsx";
import { cells } from "../../../ui/Table.tsx";
import { bytesWords, failuresWords, roleByWords } from "../evidence-words.ts";
import { type NamesOf, someOf } from "../end-words.ts";
import { MoreRows } from "../MoreRows.tsx";
import { SeenSide } from "./SeenSide.tsx";

/** The connections around a machine, the nearest first. */
export function AroundRows({
  seen,
  observers,
  names,
  window,
}: {
  readonly seen: SeenAround;
  readonly observers: ReadonlyMap<string, string>;
  readonly names: NamesOf;
  readonly window: WindowView;
}) {
  const ends = new Map(seen.ends.map((end) => [end.id, end]));
  const hopOf = ({ client, server }: SeenAround["edges"][number]) =>
    Math.max(1, ends.get(client.end)?.hop ?? 0, ends.get(server.end)?.hop ?? 0);
  const edges = seen.edges.toSorted((one, other) => hopOf(one) - hopOf(other));
  const side = (one: SeenAround["edges"][number], which: "client" | "server") => (
    <SeenSide
      end={ends.get(one[which].end)}
      programs={one[which].programs}
      elements={one.elements[which]}
      names={names}
      window={window}
    />
  );
  return (
    <MoreRows things={edges}>
      {(shown) => (
        <StackedTable
          caption="What was connected"
          rows={shown}
          keyOf={({ id }) => String(id)}
          columns={[
            { name: "Hop", isNumber: true, cell: hopOf },
            { name: "From", cell: (one) => side(one, "client") },
            { name: "To", cell: (one) => side(one, "server") },
            {
              name: "Port",
              cell: ({ port, protocol }) =>
                `${port === 0 ? "many" : port}${protocol === "udp" ? " udp" : ""}`,
            },
            {
              name: "Connections",
              isNumber: true,
              cell: (one) => (
                <>
                  {one.connections.toLocaleString("en")}
                  <div className={cells.quiet}>{failuresWords(one)}</div>
                </>
              ),
            },
            { name: "Sent", isMinor: true, cell: bytesWords },
            ...(edges.some((one) => measuredWords(one) !== "")
              ? [{ name: "Time", isMinor: true as const, cell: measuredWords }]
              : []),
            { name: "Is the server because", isMinor: true, cell: roleByWords },
            {
              name: "First and last seen",
              isMinor: true,
              cell: ({ first, last }) => `${instantWords(first)}, ${instantWords(last)}`,
            },
            {
              name: "Seen by",
              isMinor: true,
              cell: ({ seenBy }) =>
                someOf(
                  seenBy.map(({ observer }) => observers.get(observer) ?? observer),
                  2,
                ),
            },
          ]}
        />
      )}
    </MoreRows>
  );
}
