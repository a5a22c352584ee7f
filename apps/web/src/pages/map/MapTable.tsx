import { kindWords } from "../../components/kind-words.ts";
import { distanceWords } from "./drawing/box-words.ts";
import { type Standing, standingWords } from "./drawing/standing.ts";
import type { Drawn, Way } from "./drawn/drawn.ts";
import styles from "./MapTable.module.css";
import { needWords } from "./need-words.ts";

/** The map as a table: every element, also those that the drawing puts together, with what it needs and what needs it. */
export function MapTable({
  drawn: { boxes, lines },
  standings,
  centre,
}: {
  readonly drawn: Drawn;
  readonly standings: ReadonlyMap<string, Standing> | undefined;
  readonly centre: (id: string) => void;
}) {
  const names = new Map(boxes.flatMap(({ members }) => members.map(({ id, name }) => [id, name])));
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
            <th scope="col">Distance</th>
            {standings !== undefined && <th scope="col">Stands</th>}
            <th scope="col">Needs</th>
            <th scope="col">Needed by</th>
          </tr>
        </thead>
        <tbody>
          {boxes.flatMap((box) =>
            box.members.map(({ id, name, kind, hops }) => {
              const standing = standings?.get(id);
              return (
                <tr key={id}>
                  <th scope="row">
                    <button type="button" className={styles.name} onClick={() => centre(id)}>
                      {name}
                    </button>
                  </th>
                  <td>{kindWords[kind].one}</td>
                  <td>{distanceWords(hops)}</td>
                  {standings !== undefined && (
                    <td>{standing === undefined ? "" : standingWords(standing)}</td>
                  )}
                  <td>
                    {(needs.get(id) ?? []).map((way) => words(way, way.to)).join(", ") || "–"}
                  </td>
                  <td>
                    {(neededBy.get(id) ?? []).map((way) => words(way, way.from)).join(", ") || "–"}
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </div>
  );
}
