import { partsIn } from "./feature-elements.ts";
import type { Issue } from "./issue.ts";
import { type NamedService, namedServices } from "./named-services.ts";
import { findHealthService } from "./services.ts";

/** Where an issue bites: elements of the catalog, the service-wide one that stands in where a plan has no part, and why. */
export type Placing = {
  readonly elements: readonly string[];
  /** The element of the whole service. */
  readonly whole: string;
  readonly why: string;
};

const suite = "microsoft-365";

/**
 * The elements of the catalog that an issue is about: parts of a service where feature or title name any, else the service as a
 * whole; for an issue of the suite the services that its posts name. Empty where nothing of the catalog is the service.
 */
export function placeIssue(issue: Issue): readonly Placing[] {
  const service = findHealthService(issue.service);
  if (service?.element === suite) {
    const named = namedServices(issue).flatMap(placeNamed);
    if (named.length > 0) return named;
  }
  if (service?.element === undefined) return [];
  return [placeWithin(service.element, issue)];
}

/** A service that posts name: the parts that they speak of in lines about it alone, else the whole. */
function placeNamed({ service: { element, names }, words }: NamedService): readonly Placing[] {
  if (element === undefined) return [];
  const parts = partsIn(element, words);
  const why = `the posts name ${names[0] ?? element}`;
  if (parts.elements.length === 0) return [{ elements: [element], whole: element, why }];
  return [
    { elements: parts.elements, whole: element, why: `${why}, and ${quoted(parts.words)} with it` },
  ];
}

/** The feature that Microsoft files the issue under counts more than words of the title. */
function placeWithin(whole: string, issue: Issue): Placing {
  const { feature = "", featureGroup = "", title, impact, service } = issue;
  for (const [text, what] of [
    [`${feature}\n${featureGroup}`, "feature"],
    [`${title}\n${impact}`, "title"],
  ] as const) {
    const { elements, words } = partsIn(whole, text);
    if (elements.length === 0) continue;
    return { elements, whole, why: `the ${what} says ${quoted(words)}` };
  }
  return { elements: [whole], whole, why: `it is filed under ${service}, and no part is named` };
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(" and ");
}
