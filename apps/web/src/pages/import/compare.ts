import {
  type Catalog,
  type Collection,
  collectionNames,
  describeEdit,
  type Edit,
  editBetween,
  mergePlan,
  Plan,
  type Problem,
  readPlan,
  replayEdits,
  type Source,
} from "@mainstay/plan";

/** Whether what the files do not have stays or goes. */
export type ImportMode = "add" | "replace";

/** What is held against the plan: files, or an edit that was made of something else. */
type Given =
  | { readonly sources: readonly Source[]; readonly mode: ImportMode }
  | { readonly edit: Edit };

/** What is to be compared. */
export type Comparing = Given & {
  /** The plan of the server as it is written, in the form of the files. */
  readonly form: unknown;
};

/** How many records of a list would be added, changed and removed. */
export type ListCounts = {
  readonly collection: Collection | "organisation";
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
};

/** What files would change of the plan; or everything that is wrong with them, and then nothing can be imported. */
export type Compared =
  | {
      readonly kind: "wrong";
      readonly problems: readonly Problem[];
      readonly ignored: readonly string[];
    }
  | {
      readonly kind: "read";
      readonly ignored: readonly string[];
      readonly before: Plan;
      readonly after: Plan;
      readonly edit: Edit;
      readonly counts: readonly ListCounts[];
      /** In words, a line each. */
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly removed: readonly string[];
    };

/** Holds files or an edit against the plan: everything that they would change, before anything is. */
export function compare(comparing: Comparing, catalogs: readonly Catalog[]): Compared {
  const before = Plan.parse(comparing.form);
  if ("edit" in comparing) {
    const { edit } = comparing;
    return changesIn({ before, after: replayEdits(before, [edit]), edit, ignored: [] });
  }
  const { sources, mode } = comparing;
  const options = mode === "add" ? { catalogs, into: before } : { catalogs };
  const { plan, problems, ignored } = readPlan(sources, options);
  if (plan === undefined) return { kind: "wrong", problems, ignored };
  const after = mode === "add" ? mergePlan(before, plan) : plan;
  return changesIn({ before, after, edit: editBetween(before, after), ignored });
}

type Changing = Pick<Compared & { readonly kind: "read" }, "before" | "after" | "edit" | "ignored">;

function changesIn({ before, after, edit, ignored }: Changing): Compared {
  const kinds = sortedOut(before, after);
  const of = (kind: Kind) =>
    describeEdit(
      before,
      edit.filter((operation) => kinds(operation) === kind),
    );
  return {
    kind: "read",
    ignored,
    before,
    after,
    edit,
    counts: countsOf(edit, kinds),
    added: of("added"),
    changed: of("changed"),
    removed: of("removed"),
  };
}

type Kind = "added" | "changed" | "removed";
type KindOf = (operation: Edit[number]) => Kind;

/** Tells what an operation does to the record that it is about. */
function sortedOut(before: Plan, after: Plan): KindOf {
  const earlier = new Set(addressesIn(before));
  const later = new Set(addressesIn(after));
  return (operation) => {
    const record = recordOf(operation);
    if (!record.startsWith("organisation/")) {
      if (!earlier.has(record)) return "added";
      if (!later.has(record)) return "removed";
    }
    return "changed";
  };
}

function addressesIn(plan: Plan): readonly string[] {
  return collectionNames.flatMap((name) => plan[name].map(({ id }) => `${name}/${id}`));
}

/** The record that an operation is about: `elements/payroll`. */
function recordOf(operation: Edit[number]): string {
  const address = "put" in operation ? operation.put : operation.remove;
  return address.split("/").slice(0, 2).join("/");
}

function countsOf(edit: Edit, kindOf: KindOf): readonly ListCounts[] {
  const records = new Map(edit.map((operation) => [recordOf(operation), kindOf(operation)]));
  const count = (collection: ListCounts["collection"], kind: Kind) =>
    [...records].filter(([record, what]) => what === kind && record.startsWith(`${collection}/`))
      .length;
  const names = ["organisation", ...collectionNames] as const;
  return names
    .map((collection) => ({
      collection,
      added: count(collection, "added"),
      changed: count(collection, "changed"),
      removed: count(collection, "removed"),
    }))
    .filter(({ added, changed, removed }) => added + changed + removed > 0);
}
