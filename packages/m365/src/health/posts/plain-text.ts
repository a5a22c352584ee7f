import { Parser } from "htmlparser2";

/**
 * The text of a piece of HTML as lines: a line for each block, a dash before items of lists, the address behind what is linked.
 * What is no HTML comes out as it is, with its line breaks.
 */
export function plainTextOf(html: string): string {
  const pieces: string[] = [];
  const links: (string | undefined)[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (silentTags.has(name)) silent += 1;
      if (name === "a") links.push(href);
      if (name === "li") pieces.push("\n- ");
      else if (name === "td" || name === "th") pieces.push(" ");
      else if (name === "br" || blocks.has(name)) pieces.push("\n");
    },
    ontext: (text) => {
      if (silent === 0) pieces.push(text);
    },
    onclosetag: (name) => {
      if (silentTags.has(name)) silent -= 1;
      if (name === "a") pieces.push(addressWords(links.pop(), pieces.at(-1)));
      if (blocks.has(name)) pieces.push("\n");
    },
  });
  parser.end(html);
  return pieces
    .join("")
    .replaceAll(/[\u00a0\u2007\u202f\t ]+/g, " ")
    .replaceAll(/ *\r?\n */g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

const silentTags: ReadonlySet<string> = new Set(["script", "style", "head", "template"]);

const blocks: ReadonlySet<string> = new Set(
  "p div ul ol tr table blockquote pre section article h1 h2 h3 h4 h5 h6 hr".split(" "),
);

/** Addresses that the text does not show, and that lead out, stand behind it in brackets. */
function addressWords(address: string | undefined, text = ""): string {
  if (address === undefined || !/^https?:/i.test(address) || text.includes(address)) return "";
  return ` (${address})`;
}
