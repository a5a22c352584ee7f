import type { MatchedSheet } from "../columns/matched-sheet.ts";
import { parseColumn } from "../tables/cell-address.ts";
import type { CellProblem } from "./cell-problem.ts";

/** Cell by cell, row by row; of several things that are wrong with one cell the first, as mostly the others follow from it. */
export function inOrder(
  problems: readonly CellProblem[],
  sheets: readonly MatchedSheet[],
): readonly CellProblem[] {
  const seen = new Set<string>();
  const first = problems.filter(({ file, sheet, cell }) => {
    if (cell === undefined) return true;
    const place = `${file}\n${sheet}\n${cell}`;
    const isFirst = !seen.has(place);
    seen.add(place);
    return isFirst;
  });
  const positions = new Map(
    sheets.map(({ table }, at) => [`${table.file}\n${table.sheet}`, at] as const),
  );
  const places = new Map(
    first.map((problem) => {
      const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(problem.cell ?? "") ?? [];
      const sheet = positions.get(`${problem.file}\n${problem.sheet}`) ?? -1;
      return [problem, [sheet, Number(row), parseColumn(letters) ?? -1]] as const;
    }),
  );
  return first.toSorted((one, other) => {
    const [place, otherPlace] = [places.get(one) ?? [], places.get(other) ?? []];
    const at = place.findIndex((part, index) => part !== otherPlace[index]);
    return (place[at] ?? 0) - (otherPlace[at] ?? 0);
  });
}
