import { boxKindWords, distanceWords } from "./drawing/box-words.ts";
import { type Standing, standingWords } from "./drawing/standing.ts";
import type { Box, Drawn, Way } from "./drawn/drawn.ts";
import type { GroupOf } from "./drawn/group-of.ts";
import type { Grouping } from "./map-view.ts";
import styles from "./MapTable.module.css";
import { needWords } from "./need-words.ts";

type TableRow = Pick<Box, "id" | "name" | "kind" | "hops"> & {
  readonly isElement: boolean;
  /** In which it stands; undefined outside of all. */
  readonly group: string | undefined;
};

const groupWords = { unit: "Unit", site: "Nearest site", service: "Nearest service" } as const;

/** The map as a table: every element, also those that the drawing puts together, with what it needs and what needs it. */
export function MapTable({
  drawn: { boxes, lines },
  grouping,
  inGroup,
  standings,
  centre,
}: {
  readonly drawn: Drawn;
  readonly grouping: Grouping;
  readonly inGroup: GroupOf;
  readonly standings: ReadonlyMap<string, Standing> | undefined;
  readonly centre: (id: string) => void;
}) {
  const rows = boxes.flatMap((box): readonly TableRow[] => {
    const group = inGroup(box);
    return box.members.length === 0
      ? [{ ...box, isElement: false, group }]
      : box.members.map((member) => ({ ...member, isElement: true, group }));
  });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const ways = lines.flatMap((line) => line.ways);
  const needs = Map.groupBy(ways, ({ from }) => from);
  const neededBy = Map.groupBy(ways, ({ to }) => to);
  const words = (way: Way, id: string) => {
    const how = needWords(way);
    return `${names.get(id) ?? id}${how === "" ? "" : ` (${how})`}`;
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>What the map shows</caption>
        <thead>
          <tr>
            <th scope="col">Element</th>
            <th scope="col">Kind</th>
            {grouping !== "none" && <th scope="col">{groupWords[grouping]}</th>}
            <th scope="col">Distance</th>
            {standings !== undefined && <th scope="col">Stands</th>}
            <th scope="col">Needs</th>
            <th scope="col">Needed by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, kind, hops, isElement, group }) => {
            const standing = standings?.get(id);
            return (
              <tr key={id}>
                <th scope="row">
                  {isElement ? (
                    <button type="button" className={styles.name} onClick={() => centre(id)}>
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </th>
                <td>{boxKindWords(kind)}</td>
                {grouping !== "none" && <td>{group ?? "–"}</td>}
                <td>{distanceWords(hops)}</td>
                {standings !== undefined && (
                  <td>{standing === undefined ? "" : standingWords(standing)}</td>
                )}
                <td>{(needs.get(id) ?? []).map((way) => words(way, way.to)).join(", ") || "–"}</td>
                <td>
                  {(neededBy.get(id) ?? []).map((way) => words(way, way.from)).join(", ") || "–"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
