/** What a post says under the labels that Microsoft's posts have; text as it is written, times too. */
export type Said = { readonly [Field in SaidField]?: string };

type SaidField =
  | "title"
  | "userImpact"
  | "moreInformation"
  | "currentStatus"
  | "finalStatus"
  | "scope"
  | "start"
  | "end"
  | "rootCause"
  | "nextSteps"
  | "nextUpdate";

/**
 * The text of a post by its labels, wherever they stand: line breaks between them are often lost. What stands before the first
 * label belongs to none. A label that comes again adds a paragraph.
 */
export function saidIn(text: string): Said {
  const labels = [...text.matchAll(label)];
  const said: { [Field in SaidField]?: string } = {};
  for (const [position, match] of labels.entries()) {
    const field = fieldOf(match[1] ?? "");
    const from = match.index + match[0].length;
    const words = text.slice(from, labels[position + 1]?.index).trim();
    if (field === undefined || words === "") continue;
    const before = said[field];
    said[field] = before === undefined || before === words ? words : `${before}\n\n${words}`;
  }
  return said;
}

const fields: readonly (readonly [SaidField, RegExp])[] = [
  ["title", /^title$/],
  ["userImpact", /^user impact$/],
  ["moreInformation", /^more info(?:rmation)?$/],
  ["currentStatus", /^current status$/],
  ["finalStatus", /^final status$/],
  ["scope", /^scope of impact$/],
  ["start", /^(?:incident )?start time$/],
  ["end", /^(?:incident )?end time$/],
  ["rootCause", /^(?:preliminary )?root cause$/],
  ["nextSteps", /^next steps?$/],
  ["nextUpdate", /^next update(?: by)?$/],
];

// A capital begins a label, so that "the final status:" within a sentence is none.
const label = new RegExp(
  `(${[
    "Title",
    "User [Ii]mpact",
    "More [Ii]nfo(?:rmation)?",
    "Current [Ss]tatus",
    "Final [Ss]tatus",
    "Scope [Oo]f [Ii]mpact",
    "(?:Incident [Ss]|S)tart [Tt]ime",
    "(?:Incident [Ee]|E)nd [Tt]ime",
    "(?:Preliminary [Rr]|R)oot [Cc]ause",
    "Next [Ss]teps?",
    "Next [Uu]pdate(?: [Bb]y)?",
  ].join("|")})\\s*:`,
  "g",
);

function fieldOf(words: string): SaidField | undefined {
  const lower = words.toLowerCase().replaceAll(/\s+/g, " ");
  return fields.find(([, pattern]) => pattern.test(lower))?.[0];
}
