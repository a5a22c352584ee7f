import { type DarkArea, type DarkServer, silentOf } from "@mainstay/flows";
import { heading, item, type Page } from "../page.ts";
import { count, firstOf, listed, plain } from "../words.ts";
import { endWords, type NameOf } from "./end-words.ts";
import { ownWords } from "./own-words.ts";

/** The dark areas: which servers they have, what leans on them and does not say so, and whether there is only one. */
export function darkAreasText(
  page: Page,
  { darkAreas, name }: { darkAreas: readonly DarkArea[]; name: NameOf },
): string | undefined {
  if (darkAreas.length === 0) return undefined;
  const lines = darkAreas.flatMap((area) => [
    item(page, `${page.ink("strong", area.title)}: ${serversWords(area, name)}`),
    ...(area.servers.length === 0 ? [] : [item(page, `  ${leaningWords(area, name)}`)]),
    ...answeredLines(page, area),
  ]);
  const asked = darkAreas.filter(({ isAsked }) => isAsked);
  return [
    heading(page, "Dark areas: everything leans on them, nobody draws them"),
    ...lines,
    ...(asked.length === 0 ? [] : [item(page, askedWords(asked))]),
  ].join("\n");
}

function serversWords({ servers, isSingle, isUnwatched }: DarkArea, name: NameOf): string {
  if (servers.length === 0) return "nothing was seen, and UDP was not watched";
  const named = firstOf(
    servers.map(
      (server) => `${endWords(server.end, name)}${ownWords(server.end)}${toldWords(server)}`,
    ),
    3,
  );
  if (isUnwatched) return `${named}, and maybe others; UDP was not watched`;
  return isSingle ? `${named} alone; there is no second one` : named;
}

function toldWords({ told, connections }: DarkServer): string {
  if (told === 0) return "";
  return ` (${count(told, "machine is", "machines are")} told to use it${connections === 0 ? ", which nobody saw" : " and not seen to"})`;
}

function leaningWords({ leaning, others, reaches }: DarkArea, name: NameOf): string {
  const silent = silentOf(leaning).map(name);
  const undeclared = silent.length === 0 ? "" : `; not declared by ${firstOf(silent, 3)}`;
  return `${count(leaning.length, "element")} and ${count(others, "other machine")} lean on it${undeclared}. With it stops what rests on them: ${count(reaches.size, "element")}.`;
}

/** What was said of it, so that nobody is asked; and of what is asked again, what was said of a part of it. */
function answeredLines(page: Page, { answers }: DarkArea): readonly string[] {
  return answers.map(({ verdict, reason }) => item(page, `  ${verdict}: ${plain(reason)}`));
}

function askedWords(asked: readonly DarkArea[]): string {
  const ids = listed(asked.map(({ id }) => plain(id)));
  return `Asked of ${ids}: declare an element for it and who needs it (evidence \`observed\`), or explain or reject it (an answer about a \`dark-area\`).`;
}
