import { CriticalityBadge } from "../../components/CriticalityBadge.tsx";
import { shortDuration } from "../../components/duration-words.ts";
import { kindWords } from "../../components/kind-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import type { Column } from "../../ui/VirtualTable.tsx";
import type { ElementRow } from "./element-row.ts";
import type { ColumnName } from "./elements-view.ts";
import { GapWords } from "./GapWords.tsx";

/** The columns of the list of elements. */
export const elementColumns: readonly Column<ElementRow, ColumnName>[] = [
  {
    name: "name",
    title: "Name",
    width: "minmax(12rem, 3fr)",
    cell: ({ id, name }) => (
      <AppLink to="/elements/$id" params={{ id }} title={name}>
        {name}
      </AppLink>
    ),
  },
  {
    name: "kind",
    title: "Kind",
    width: "minmax(6.5rem, 1fr)",
    isMinor: true,
    cell: ({ kind }) => kindWords[kind].one,
  },
  {
    name: "unit",
    title: "Unit",
    width: "minmax(7rem, 1.5fr)",
    isMinor: true,
    cell: ({ unitName }) => unitName,
  },
  {
    name: "criticality",
    title: "Criticality",
    width: "8.5rem",
    isMinor: true,
    cell: ({ criticality }) => <CriticalityBadge criticality={criticality} />,
  },
  {
    name: "required",
    title: "Required in",
    width: "5.25rem",
    isNumber: true,
    isMinor: true,
    cell: ({ required }) => (Number.isFinite(required) ? shortDuration(required) : "–"),
  },
  {
    name: "capability",
    title: "Back in",
    width: "5.25rem",
    isNumber: true,
    isMinor: true,
    cell: ({ capability }) => (capability === undefined ? "–" : shortDuration(capability)),
  },
  {
    name: "gap",
    title: "Gap",
    width: "11.5rem",
    cell: (row) => <GapWords late={row.late} isStale={row.isStale} />,
  },
];
