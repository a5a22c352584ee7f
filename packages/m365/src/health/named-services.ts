import type { Issue } from "./issue.ts";
import { type HealthService, healthServices } from "./services.ts";

/**
 * The services that the posts of an issue name as affected. An outage across services is filed once, under the suite (MO), and
 * which services it is of stands in the text alone. The newest post that names any counts; sentences that say that something
 * works are passed over.
 */
export function namedServices({ title, impact, posts }: Issue): readonly HealthService[] {
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

function servicesIn(text: string): readonly HealthService[] {
  const affected = text
    .split(/(?<=[.!?;])\s+|\n/)
    .filter((sentence) => !isWell.test(sentence))
    .join("\n");
  // What was found is taken out, so that the Power BI of "Power BI" is not found in a longer name again.
  let rest = affected;
  const found = new Set<HealthService>();
  for (const { pattern, service } of names) {
    const without = rest.replaceAll(pattern, " ");
    if (without !== rest) found.add(service);
    rest = without;
  }
  return healthServices.filter((service) => found.has(service) && service.id !== suite);
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
