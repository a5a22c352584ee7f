import type { Issue } from "./issue.ts";
import { type HealthService, healthServices } from "./services.ts";

/** A service that posts name as affected, and what they say in the lines that are about it alone. */
export type NamedService = { readonly service: HealthService; readonly words: string };

/**
 * The services that the posts of an issue name as affected. An outage across services is filed once, under the suite (MO), and
 * which services it is of stands in the text alone. The newest post that names any counts; sentences that say that something
 * works are passed over.
 */
export function namedServices({ title, impact, posts }: Issue): readonly NamedService[] {
  const texts = posts
    .toReversed()
    .map(({ said, text }) =>
      [said.title, said.userImpact, said.moreInformation, said.scope].some(Boolean)
        ? [said.title, said.userImpact, said.moreInformation, said.scope].join("\n")
        : text,
    );
  for (const text of [...texts, `${title}\n${impact}`]) {
    const found = servicesIn(text);
    if (found.length > 0) return found;
  }
  return [];
}

function servicesIn(text: string): readonly NamedService[] {
  const lines = text
    .split(/(?<=[.!?;])\s+|\n/)
    .filter((sentence) => !isWell.test(sentence))
    .map((words) => ({ words, services: namedIn(words) }));
  return healthServices.flatMap((service) => {
    if (service.id === suite || !lines.some(({ services }) => services.has(service))) return [];
    const own = lines.filter(({ services }) => services.size === 1 && services.has(service));
    return [{ service, words: own.map(({ words }) => words).join("\n") }];
  });
}

/** The services that a line names. What was found is taken out, lest a short name be found within a long one. */
function namedIn(line: string): ReadonlySet<HealthService> {
  const found = new Set<HealthService>();
  let rest = line;
  for (const { pattern, service } of names) {
    const without = rest.replaceAll(pattern, " ");
    if (without !== rest) found.add(service);
    rest = without;
  }
  return found;
}

const suite = "OSDPPlatform";

const isWell =
  /(?:(?:\bnot|n't|\bnever|\bno longer)\s+(?:\w+\s+)?(?:affected|impacted|experiencing)|\bunaffected|\bunimpacted|\bremains? available|\bas a workaround|\balternatively)\b/i;

const names = healthServices
  .flatMap((service) => service.names.map((name) => ({ name, service })))
  .toSorted((one, other) => other.name.length - one.name.length)
  .map(({ name, service }) => ({
    service,
    pattern: new RegExp(
      `(?<![\\w-])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`,
      "g",
    ),
  }));
