import { agoWords, calendarDayWords } from "../../components/day-words.ts";
import { scaleWords } from "../../components/kind-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import type { Column } from "../../ui/VirtualTable.tsx";
import type { ColumnName } from "./impact-analyses-view.ts";
import type { Row } from "./list-rows.ts";
import { NextStep } from "./NextStep.tsx";
import { StateBadge } from "./StateBadge.tsx";

/** The columns of the list, as of a day. */
export function listColumns(today: string): readonly Column<Row, ColumnName>[] {
  return [
    {
      name: "name",
      title: "Function or process",
      width: "minmax(10rem, 2fr)",
      cell: (row) => <Name row={row} />,
    },
    {
      name: "unit",
      title: "Unit",
      width: "minmax(8rem, 1fr)",
      isMinor: true,
      cell: ({ unitName }) => unitName,
    },
    {
      name: "criticality",
      title: "Criticality",
      width: "8rem",
      isMinor: true,
      cell: ({ element }) => scaleWords(element.criticality ?? "–"),
    },
    {
      name: "day",
      title: "Last analysed",
      width: "8rem",
      isMinor: true,
      cell: ({ day }) =>
        day === undefined ? (
          "Never"
        ) : (
          <time dateTime={day} title={calendarDayWords(day)}>
            {agoWords(day, today)}
          </time>
        ),
    },
    {
      name: "state",
      title: "State",
      width: "9.5rem",
      isMinor: true,
      cell: ({ state, reason }) => <StateBadge state={state} reason={reason} />,
    },
    {
      name: "next",
      title: "Next",
      width: "5.5rem",
      cell: (row) => <NextStep row={row} today={today} />,
    },
  ];
}

/** Leads to the analysis, or to the element where there is none. */
function Name({ row: { element, open, counting } }: { readonly row: Row }) {
  const analysis = open ?? counting;
  if (analysis === undefined) {
    return (
      <AppLink to="/elements/$id" params={{ id: element.id }}>
        {element.name}
      </AppLink>
    );
  }
  return (
    <AppLink to="/impact-analyses/$id" params={{ id: analysis.id }}>
      {element.name}
    </AppLink>
  );
}
