import { instantWords } from "../../../components/instant-words.ts";
import { measuredWords } from "../../../components/measured-words.ts";
import type { WindowView } from "../../../components/observed-window/window-view.ts";
import type { Difference } from "../../../queries/observed.ts";
import { StackedTable } from "../../../ui/StackedTable.tsx";
import { cells } from "../../../ui/Table.tsx";
import { type NamesOf, someOf } from "../end-words.ts";
import { figureWords, growthWords, verdictWords, watchedWords } from "./change-words.ts";
import { SeenSide } from "./SeenSide.tsx";

/** The connections that are otherwise, each with its evidence. */
export function ChangeRows({
  difference,
  names,
  observers,
  window,
}: {
  readonly difference: Difference;
  readonly names: NamesOf;
  readonly observers: ReadonlyMap<string, string>;
  readonly window: WindowView;
}) {
  const ends = new Map(difference.ends.map((end) => [end.id, end]));
  const side = (one: Difference["items"][number], which: "client" | "server") => (
    <SeenSide
      end={ends.get(one[which].end)}
      programs={one[which].programs}
      elements={one.elements[which]}
      names={names}
      window={window}
    />
  );
  return (
    <StackedTable
      caption="What changed"
      rows={difference.items}
      keyOf={({ id }) => String(id)}
      columns={[
        {
          name: "Change",
          cell: (one) => (
            <>
              {verdictWords(one)}
              <div className={cells.quiet}>{growthWords(one, difference)}</div>
            </>
          ),
        },
        { name: "From", cell: (one) => side(one, "client") },
        { name: "To", cell: (one) => side(one, "server") },
        {
          name: "Port",
          cell: ({ port, protocol, services }) => (
            <>
              {port === 0 ? "many" : port} {protocol === "udp" && "udp "}
              <div className={cells.quiet}>{someOf(services, 1)}</div>
            </>
          ),
        },
        { name: "Connections", isNumber: true, cell: figureWords },
        ...(difference.items.some((one) => measuredWords(one) !== "")
          ? [{ name: "Time", isMinor: true as const, cell: measuredWords }]
          : []),
        {
          name: "First and last seen",
          isMinor: true,
          cell: ({ firstEver, lastEver }) =>
            `${instantWords(firstEver)}, ${instantWords(lastEver)}`,
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
        { name: "Watched", cell: watchedWords },
      ]}
    />
  );
}
