import { findIncidents, type Incident, incidents } from "@mainstay/m365";
import { nearest } from "@mainstay/plan";
import { UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";

/** The incident that a word means: an id, a day or a part of a title. Throws UsageError where none or several fit. */
export function getIncident(word: string | undefined): Incident {
  if (word === undefined) {
    throw new UsageError(`name an INCIDENT, such as 2025-10-29, or play all with --all. ${lists}`);
  }
  const found = findIncidents(word);
  const [incident] = found;
  if (incident === undefined) throw new UsageError(unknownWords(word));
  if (found.length === 1) return incident;
  const choices = found.map(({ id, title, start }) => `  ${id}  ${start.slice(0, 10)}, ${title}`);
  throw new UsageError(
    [`\`${plain(word)}\` can be any of these; name one by its id:`, ...choices].join("\n"),
  );
}

const lists = "`mainstay m365 incidents` lists them.";

function unknownWords(word: string): string {
  const ids = incidents.flatMap(({ id, otherIds = [] }) => [id, ...otherIds]);
  const near = nearest(
    word.toLowerCase(),
    ids.map((id) => id.toLowerCase()),
  );
  const meant = ids.find((id) => id.toLowerCase() === near);
  const advice = meant === undefined ? "" : ` Did you mean ${meant}?`;
  const order = word.includes("/") ? " INCIDENT comes first, PLAN after it." : "";
  return `no incident is known by \`${plain(word)}\`.${advice}${order} ${lists}`;
}
