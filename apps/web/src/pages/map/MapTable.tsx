import { boxKindWords, distanceWords } from "./drawing/box-words.ts";
import { type Standing, standingWords } from "./drawing/standing.ts";
import type { Box, Drawn, Way } from "./drawn/drawn.ts";
import type { GroupOf } from "./drawn/group-of.ts";
import type { Grouping } from "./map-view.ts";
import styles from "./MapTable.module.css";
import { needWords } from "./need-words.ts";

type TableRow = Pick<Box, "id" | "name" | "kind" | "hops" | "knownBy" | "isSingle"> & {
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
  selectLine,
}: {
  readonly drawn: Drawn;
  readonly grouping: Grouping;
  readonly inGroup: GroupOf;
  readonly standings: ReadonlyMap<string, Standing> | undefined;
  readonly centre: (id: string) => void;
  /** Shows what was seen of a line. */
  readonly selectLine: (id: string) => void;
}) {
  const rows = boxes.flatMap((box): readonly TableRow[] => {
    const group = inGroup(box);
    return box.members.length === 0
      ? [{ ...box, isElement: false, group }]
      : box.members.map((member) => ({ ...member, isElement: true, group }));
  });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const ways = lines.flatMap((line) => line.ways.map((way) => ({ way, line: line.id })));
  const needs = Map.groupBy(ways, ({ way }) => way.from);
  const neededBy = Map.groupBy(ways, ({ way }) => way.to);
  const told = (own: readonly LineWay[] = [], end: "from" | "to") =>
    own.length === 0 ? "–" : <Ways ways={own} end={end} names={names} selectLine={selectLine} />;
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
          {rows.map((row) => {
            const { id, name, hops, isElement, group } = row;
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
                <td>{boxKindWords(row)}</td>
                {grouping !== "none" && <td>{group ?? "–"}</td>}
                <td>{distanceWords(hops)}</td>
                {standings !== undefined && (
                  <td>{standing === undefined ? "" : standingWords(standing)}</td>
                )}
                <td>{told(needs.get(id), "to")}</td>
                <td>{told(neededBy.get(id), "from")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type LineWay = { readonly way: Way; readonly line: string };

/** What is at the other end of each, in words; where something was seen of it, leading to the evidence. */
function Ways({
  ways,
  end,
  names,
  selectLine,
}: {
  readonly ways: readonly LineWay[];
  readonly end: "from" | "to";
  readonly names: ReadonlyMap<string, string>;
  readonly selectLine: (id: string) => void;
}) {
  return ways.map(({ way, line }, at) => {
    const id = way[end];
    const how = needWords(way);
    const words = `${names.get(id) ?? id}${how === "" ? "" : ` (${how})`}`;
    return (
      <span key={id}>
        {at > 0 && ", "}
        {way.relation === undefined ? (
          words
        ) : (
          <button
            type="button"
            className={styles.name}
            title="Show the evidence"
            onClick={() => selectLine(line)}
          >
            {words}
          </button>
        )}
      </span>
    );
  });
}
