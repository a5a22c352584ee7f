import type { Drawn, Neighbourhood } from "./drawn/drawn.ts";
import type { Grouping } from "./map-view.ts";

const groupWords: Readonly<Record<Exclude<Grouping, "none">, string>> = {
  unit: "is owned by a unit",
  site: "rests on a site that is on the map",
  service: "rests on a service that is on the map",
};

/** How much is drawn, what was put together or left out so that the map can be read, and a grouping that groups nothing. */
export function groupedWords({
  drawn: { boxes, lines },
  leftOut,
  grouping,
  groups,
}: {
  readonly drawn: Drawn;
  readonly leftOut: Neighbourhood["leftOut"];
  readonly grouping: Grouping;
  /** How many groups there are. */
  readonly groups: number;
}): string {
  const elements = boxes.reduce((sum, { members }) => sum + members.length, 0);
  const together = boxes.filter(({ members }) => members.length > 1);
  const hidden = together.reduce((sum, { members }) => sum + members.length, 0);
  const names = together.map(({ name }) => name).join(", ");
  return [
    `${counted(elements, "element", "elements")} in ${counted(boxes.length, "box", "boxes")}, ${counted(lines.length, "line", "lines")}.`,
    ...(together.length === 0
      ? []
      : [
          `To keep it readable, ${hidden} of them are put together in ${counted(together.length, "box", "boxes")}: ${names}.`,
          "The table lists each; fewer hops or kinds, or more boxes, show them one by one.",
        ]),
    ...(leftOut.total === 0
      ? []
      : [
          `${leftOut.total} more within these hops are left out altogether: take fewer hops or kinds.`,
        ]),
    ...(grouping === "none" || groups > 0 ? [] : [`None of them ${groupWords[grouping]}.`]),
  ].join(" ");
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
