import type { Place } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import { item, type Page, paragraph } from "../page.ts";
import { chainWords, plain } from "../words.ts";
import { changeWords, type NameOf } from "./change-words.ts";

/** A place: why, on which way something fails it, and what changes there, a line each. */
export function placeLines(page: Page, place: Place, plan: Plan): readonly string[] {
  const name = namesWith(place, plan);
  const { before } = place.record;
  return [
    item(page, plain(place.because)),
    ...(place.path.length < 3 ? [] : [paragraph(page, chainWords(place.path, name), "    ")]),
    ...changeWords(place, name).map((words) =>
      paragraph(page, `${plain(before.name)} ${words}`, "    + "),
    ),
  ];
}

/** Names of the plan, and of what a place would add to it, by the ids that its change speaks of. */
export function namesWith({ adds, record }: Place, { elements, people }: Plan): NameOf {
  const named = record.list === "people" ? people : [...elements, ...adds];
  const names = new Map<string, string>(named.map(({ id, name }) => [id, plain(name)]));
  return (id) => names.get(id) ?? id;
}
