import { collectionNames } from "../edits/records.ts";
import type { Plan } from "../plan.ts";
import { isKnown, type Named, type Names } from "./names.ts";
import { nounOf, nouns } from "./nouns.ts";
import { referencesIn } from "./references.ts";
import { scaleNames } from "./scales.ts";
import type { Trial } from "./trial.ts";

/** The records that give a name, by what it is a name of (`elements/zoom`). */
export type Referrers = ReadonlyMap<string, readonly Referrer[]>;
type Referrer = { readonly address: string; readonly words: string };

/** Who names what in a plan. */
export function referrersIn(plan: Plan): Referrers {
  const referrers = new Map<string, Referrer[]>();
  for (const list of collectionNames) {
    for (const record of plan[list]) {
      const address = `${list}/${record.id}`;
      for (const { named, name } of referencesIn(list, record)) {
        const key = `${named}/${name}`;
        const before = referrers.get(key) ?? [];
        if (before.length === 0) referrers.set(key, before);
        if (before.at(-1)?.address === address) continue;
        before.push({ address, words: `${nouns[list]} ${record.id}` });
      }
    }
  }
  return referrers;
}

/**
 * For each name that an edit leaves without meaning: the records that still give it, though the edit does not touch them.
 * `address` is where the name had its meaning.
 */
export function leftBehind(
  names: Names,
  trial: Trial,
  referrers: () => Referrers,
): readonly { readonly address: string; readonly message: string }[] {
  const touched = new Set(addressesIn(trial.before));
  return meaningsIn(names, trial).flatMap(({ named, name, address }) => {
    if (!isKnown(names, named, name) || isKnown(trial.names, named, name)) return [];
    const all = referrers().get(`${named}/${name}`) ?? [];
    const left = all.filter((referrer) => !touched.has(referrer.address));
    const [first] = left;
    if (first === undefined) return [];
    const others = left.length === 1 ? "names" : `and ${left.length - 1} more name`;
    const message = `${first.words} ${others} \`${name}\`, which is no ${nounOf(named)} after this change: change that as well`;
    return [{ address, message }];
  });
}

type Meaning = { readonly named: Named; readonly name: string; readonly address: string };

/** The names that have their meaning in what an edit touches. */
function meaningsIn({ scales }: Names, { before, after }: Trial): readonly Meaning[] {
  const ofRecords = collectionNames.flatMap((list) =>
    before[list].flatMap(({ id }) =>
      [list, "actors" as const].map((named) => ({ named, name: id, address: `${list}/${id}` })),
    ),
  );
  if (before.organisation === after.organisation) return ofRecords;
  const ofScales = scaleNames.flatMap((named) => {
    const address = `organisation/${named === "criticalities" ? named : "impactScale"}`;
    return [...(scales[named] ?? [])].map((name) => ({ named, name, address }));
  });
  return [...ofRecords, ...ofScales];
}

function addressesIn(part: Plan): string[] {
  return collectionNames.flatMap((list) => part[list].map(({ id }) => `${list}/${id}`));
}
