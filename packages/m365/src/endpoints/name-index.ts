import { fitsHead, type NamePattern } from "./name-pattern.ts";

/** What stands under a pattern. */
export type NameEntry<Value> = { readonly pattern: NamePattern; readonly value: Value };

/** Finds what stands under the most specific of the patterns that a name matches; several where patterns are equals. */
export type FindByName<Value> = (name: string) => readonly Value[];

/** Lays out patterns as a tree of labels from the last to the first, so that a name is walked once, whatever their number. */
export function indexNames<Value>(entries: readonly NameEntry<Value>[]): FindByName<Value> {
  const root = emptyNode<Value>();
  for (const { pattern, value } of entries) {
    let node = root;
    for (const label of pattern.tail === "" ? [] : pattern.tail.split(".").reverse()) {
      const next = node.below.get(label) ?? emptyNode<Value>();
      node.below.set(label, next);
      node = next;
    }
    if (pattern.head === "") node.exact.push(value);
    else put(node.heads, pattern, value);
  }
  return (name) => find(root, name);
}

type Node<Value> = {
  readonly below: Map<string, Node<Value>>;
  readonly exact: Value[];
  readonly heads: Head<Value>[];
};

type Head<Value> = {
  readonly head: string;
  readonly specificity: number;
  readonly values: Value[];
};

function emptyNode<Value>(): Node<Value> {
  return { below: new Map(), exact: [], heads: [] };
}

function put<Value>(heads: Head<Value>[], { head, specificity }: NamePattern, value: Value): void {
  const known = heads.find((other) => other.head === head);
  if (known === undefined) heads.push({ head, specificity, values: [value] });
  else known.values.push(value);
}

function find<Value>(root: Node<Value>, name: string): readonly Value[] {
  let node: Node<Value> | undefined = root;
  let best: readonly Value[] = [];
  let specificity = 0;
  let end = name.length;
  while (node !== undefined) {
    for (const candidate of node.heads) {
      if (candidate.specificity < specificity) continue;
      // By far the most heads are one star, which always fits: no text is cut off for these.
      if (candidate.head !== "*" && !fitsHead(candidate.head, name.slice(0, end))) continue;
      best =
        candidate.specificity === specificity ? [...best, ...candidate.values] : candidate.values;
      specificity = candidate.specificity;
    }
    const dot: number = name.lastIndexOf(".", end - 1);
    node = node.below.get(name.slice(dot + 1, end));
    if (dot === -1) return node !== undefined && node.exact.length > 0 ? node.exact : best;
    end = dot;
  }
  return best;
}
