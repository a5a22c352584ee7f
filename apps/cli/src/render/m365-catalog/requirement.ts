import type { ExplainedRequirement } from "@mainstay/m365";
import { type Page, paragraph } from "../page.ts";
import { afterWords, listed, percent, spanWords } from "../words.ts";
import { basisWords } from "./basis-words.ts";

/** A requirement of the catalog: what is needed, when its loss bites, why, what still works, and where it is known from. */
export function requirementText(page: Page, requirement: ExplainedRequirement): string {
  const { targets, isAny, purpose, when, note, says, worksOn, mitigations } = requirement;
  const needed = targets.join(isAny ? " or " : " and ");
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["If lost", purpose === "recover" ? "it cannot be restored" : lossWords(requirement)],
    ["", requirement.lossWhy && `${requirement.lossWhy} (the share is inferred)`],
    ["Why", note === undefined ? says : `${says} ${note}.`],
    ["Still works", worksOn],
    ["Known", knownWords(requirement)],
    ["Helps", mitigations.length === 0 ? undefined : mitigations.join(" ")],
    ["Only with", when],
  ];
  return [
    page.ink("strong", `  ${needed}`),
    ...lines.flatMap(([label, words]) =>
      words === undefined ? [] : [paragraph(page, words, `    ${label.padEnd(13)}`)],
    ),
  ].join("\n");
}

function lossWords({ loss, holds: { low, high } }: ExplainedRequirement): string {
  const effect = loss === 1 ? "stops" : `loses ${percent(loss)}`;
  const range =
    low === high ? "" : ` (up to ${spanWords(high)} by the sources; a plan goes by the low end)`;
  return `${effect} ${afterWords(low)}${range}`;
}

function knownWords({ dependency, basis, sources }: ExplainedRequirement): string {
  const keys = sources.length === 0 ? "" : `: ${listed(sources.map(({ key }) => key))}`;
  const id = /^D\d/.test(dependency) ? `${dependency}, ` : "";
  return `${id}${basisWords(basis)}${keys}`;
}
