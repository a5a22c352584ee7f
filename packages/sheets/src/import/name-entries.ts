import type { Collection } from "@mainstay/plan";
import type { Sheet } from "../columns/sheet.ts";
import { type CellProblem, problemAt } from "./cell-problem.ts";
import { type Entry, writtenIn } from "./entries.ts";
import type { KnownNames } from "./known-names.ts";

/** Which record each row of a list is: by its id, else by its name; a new name gets an id. Names become known. */
export function nameEntries(
  { holder, columns }: Sheet,
  entries: readonly Entry[],
  names: KnownNames,
): { readonly entries: ReadonlyMap<string, Entry>; readonly problems: readonly CellProblem[] } {
  const named = new Map<string, Entry>();
  if (holder === "organisation") return organisationIn(entries);
  const problems: CellProblem[] = [];
  // Whoever has an id keeps it, wherever it stands.
  const isGiven = (entry: Entry) => (writtenIn(entry, "id") ?? "").trim() !== "";
  const inOrder = [...entries.filter(isGiven), ...entries.filter((entry) => !isGiven(entry))];
  const ids = new Map<Entry, string>();
  for (const entry of inOrder) {
    const name = (writtenIn(entry, "name") ?? "").trim();
    const given = (writtenIn(entry, "id") ?? "").trim();
    if (given === "" && name === "") {
      const hasName = columns.some(({ field }) => field === "name");
      const message = hasName
        ? "the row has neither an id nor a name: write one"
        : "the row has no id: write one";
      problems.push(problemAt(entry, "id", { message }));
      continue;
    }
    const id = given === "" ? idByName(holder, name, names) : givenId(holder, given, names);
    ids.set(entry, id);
    names.add(holder, { id, name });
  }
  for (const entry of entries) {
    const id = ids.get(entry);
    if (id === undefined) continue;
    const first = named.get(id);
    if (first === undefined) named.set(id, entry);
    else {
      const place = `row ${first.row.number} of ${first.sheet.table.sheet}`;
      problems.push(
        problemAt(entry, "id", { message: `\`${id}\` stands in ${place} too: keep one` }),
      );
    }
  }
  return { entries: named, problems };
}

/** The organisation has one row, whatever its id. */
function organisationIn(entries: readonly Entry[]) {
  const [first, ...others] = entries;
  const problems = others.map((entry) =>
    problemAt(entry, "name", { message: "a plan has one organisation: keep one row" }),
  );
  return { entries: new Map(first === undefined ? [] : [["organisation", first]]), problems };
}

function idByName(list: Collection, name: string, names: KnownNames): string {
  const id = names.idOf([list], name);
  return names.has(list, id) ? id : names.newId(list, name);
}

/** Ids are of small letters; a spreadsheet program likes to begin a cell with a large one. */
function givenId(list: Collection, written: string, names: KnownNames): string {
  const small = written.toLowerCase();
  return names.has(list, written) || !/^[a-z0-9-]+$/.test(small) ? written : small;
}
