import { indexNetworks } from "./address-index.ts";
import { compareSets, listsPort } from "./endpoint-order.ts";
import type { EndpointSet } from "./endpoint-set.ts";
import { indexNames } from "./name-index.ts";
import { serviceOfArea, serviceOfName, serviceOfPort, serviceOfSet } from "./services.ts";
import type { Target } from "./target.ts";

/** What a target is: the set of the list that it is in, and the service of the catalog. */
export type Classification = { readonly set: EndpointSet; readonly service: string };

/** Says what a target is; undefined if the list does not have it. The same answer is the same object each time. */
export type Classify = (target: Target) => Classification | undefined;

/**
 * Makes the sets of a list ready to classify millions of targets. Of the sets that have a target, that one is the answer
 *
 * 1. whose name or network is the most specific: a whole name before patterns, then more fixed characters or a longer prefix;
 * 2. of these, that has the port and transport, as far as they are known;
 * 3. of these, with the highest category: Optimize before Allow before Default;
 * 4. of these, that is required;
 * 5. of these, with the smallest id.
 *
 * A target whose port no set has is thus still found, by name or address alone; `listsPort` tells. The service is that of the
 * name, else the one that the port tells, else that of the set.
 */
export function compileClassifier(sets: readonly EndpointSet[]): Classify {
  const candidates = sets.toSorted(compareSets).map(toCandidate);
  const findByName = indexNames(
    candidates.flatMap((value) => value.set.names.map((pattern) => ({ pattern, value }))),
  );
  const findByAddress = indexNetworks(
    candidates.flatMap((value) => value.set.networks.map((network) => ({ network, value }))),
  );
  return (target) => {
    const { name, address } = target;
    const found = name === undefined ? findByAddress(address) : findByName(name);
    if (found.length === 0) return undefined;
    const candidate = found.length === 1 ? found[0] : best(found, target);
    return withService(candidate, target);
  };
}

/** A set, and the answers that were given with it, by service. */
type Candidate = {
  readonly set: EndpointSet;
  readonly ofAddress: string;
  readonly ofName: string;
  readonly answers: Map<string, Classification>;
};

function toCandidate(set: EndpointSet): Candidate {
  return {
    set,
    ofAddress: serviceOfSet(set),
    ofName: serviceOfArea(set),
    answers: new Map(),
  };
}

function best(found: readonly Candidate[], target: Target): Candidate {
  let [chosen, isChosenFit] = [found[0], listsPort(found[0].set, target)];
  for (let at = 1; at < found.length; at++) {
    const isFit = listsPort(found[at].set, target);
    if (isFit === isChosenFit ? compareSets(found[at].set, chosen.set) >= 0 : isChosenFit) continue;
    [chosen, isChosenFit] = [found[at], isFit];
  }
  return chosen;
}

function withService(candidate: Candidate, { name, port, protocol }: Target): Classification {
  const service =
    (name === undefined ? undefined : serviceOfName(name)) ??
    serviceOfPort(candidate.set, port, protocol) ??
    (name === undefined ? candidate.ofAddress : candidate.ofName);
  const known = candidate.answers.get(service);
  if (known !== undefined) return known;
  const answer = { set: candidate.set, service };
  candidate.answers.set(service, answer);
  return answer;
}
