import type { PersonId } from "@mainstay/plan";
import type { Branch } from "../branches.ts";

/** The tree where somebody more is called by a person, after those whom they call already. */
export function withCalled(tree: Branch, by: PersonId, branch: Branch): Branch {
  return changed(tree, by, (calls) => [...calls, branch]);
}

/** The tree without somebody; whom they called is called by their caller, in their place. Who starts stays. */
export function without(tree: Branch, person: PersonId): Branch {
  return {
    ...tree,
    calls: tree.calls.flatMap((branch) =>
      branch.person === person ? branch.calls : [without(branch, person)],
    ),
  };
}

/** The tree where somebody, with all whom they call, is called by another. As it was, if that were one of those. */
export function handedTo(tree: Branch, person: PersonId, by: PersonId): Branch {
  const branch = find(tree, person);
  if (branch === undefined || find(branch, by) !== undefined) return tree;
  return withCalled(cut(tree, person), by, branch);
}

/** The tree where somebody is called so many places later among those whom their caller calls; earlier if less than 0. */
export function moved(tree: Branch, person: PersonId, places: number): Branch {
  const at = tree.calls.findIndex((branch) => branch.person === person);
  const branch = tree.calls[at];
  if (branch === undefined) {
    return { ...tree, calls: tree.calls.map((one) => moved(one, person, places)) };
  }
  const to = Math.max(0, at + places);
  return { ...tree, calls: tree.calls.toSpliced(at, 1).toSpliced(to, 0, branch) };
}

/** The tree where somebody else stands in the place of who starts it; who was below is not called a second time. */
export function startedBy(tree: Branch, person: PersonId): Branch {
  return { person, calls: without(tree, person).calls };
}

/** The part of a tree from somebody down; undefined where they are not in it. */
export function find(tree: Branch, person: PersonId): Branch | undefined {
  if (tree.person === person) return tree;
  for (const branch of tree.calls) {
    const found = find(branch, person);
    if (found !== undefined) return found;
  }
  return undefined;
}

function cut(tree: Branch, person: PersonId): Branch {
  const calls = tree.calls.filter((branch) => branch.person !== person);
  return { ...tree, calls: calls.map((branch) => cut(branch, person)) };
}

function changed(
  tree: Branch,
  person: PersonId,
  change: (calls: Branch["calls"]) => Branch["calls"],
): Branch {
  if (tree.person === person) return { ...tree, calls: change(tree.calls) };
  return { ...tree, calls: tree.calls.map((branch) => changed(branch, person, change)) };
}
