import { collectionNames } from "../edits/records.ts";
import { enumerate } from "../files/words/describe-value.ts";
import type { Problem } from "../problem.ts";
import { isKnown, type Named, type Names } from "./names.ts";
import { nounOf, nouns, withArticle } from "./nouns.ts";
import { isScale, type Scale } from "./scales.ts";
import type { Subject } from "./subject.ts";

/** What is wrong with a name that leads nowhere, and what was meant or how to mend it; nothing if it leads somewhere. */
export function unknownName(
  { names, suggest, offer }: Subject,
  { named, name }: { readonly named: Named; readonly name: string },
): Omit<Problem, "path"> | undefined {
  if (isKnown(names, named, name)) return undefined;
  const id = isScale(named) ? "not-on-scale" : "unknown-id";
  const noun = nounOf(named);
  const other = isScale(named) ? undefined : whatElse(names, named, name);
  const said =
    other === undefined
      ? `unknown ${noun} \`${name}\``
      : `\`${name}\` is ${other}, not ${withArticle(noun)}`;
  const offered = named === "elements" ? offer(name) : undefined;
  if (offered !== undefined) return { id, message: `unknown ${noun} \`${name}\`, ${offered}` };
  const suggestion = suggest(named, name);
  if (suggestion !== undefined && isKnown(names, named, suggestion)) {
    return { id, message: `${said}, did you mean \`${suggestion}\`?`, suggestion };
  }
  const advice =
    other === undefined ? howToMend(names, named) : `name ${withArticle(noun)} instead`;
  return { id, message: `${said}: ${advice}` };
}

/** What a name stands for elsewhere in the plan, in words. */
function whatElse({ find }: Names, named: Named, name: string): string | undefined {
  const element = named === "actors" ? find("elements", name) : undefined;
  if (element !== undefined) return `an element of kind ${element.kind}`;
  const list = collectionNames.find((other) => find(other, name) !== undefined);
  return list === undefined ? undefined : withArticle(nouns[list]);
}

function howToMend({ scales }: Names, named: Named): string {
  if (named === "actors") return "add it to people or elements, or correct the id";
  if (!isScale(named)) return `add it to ${named} or correct the id`;
  const entries = enumerate([...(scales[named] ?? [])]);
  return `write one of ${entries}, or add it to ${listedIn[named]}`;
}

const listedIn: { readonly [Name in Scale]: string } = {
  criticalities: "the organisation's criticalities",
  categories: "the categories of the impact scale",
  ratings: "the ratings of the impact scale",
};
