import type { Edit } from "@mainstay/plan";
import { type Form, isSame } from "./form.ts";
import { mergeLists } from "./merge-lists.ts";

/** A record that somebody is changing. */
export type DraftState = {
  /** What the server had when `mine` was last brought together with it, and at which revision. */
  readonly base: Form;
  readonly revision: number;
  readonly mine: Form;
  /** What was typed and is not yet a value, such as half a duration, by the name of its field. */
  readonly texts: Readonly<Record<string, string>>;
  /** Fields that somebody else changed otherwise meanwhile, with what they wrote; absent inside: they took it away. */
  readonly theirs: Readonly<Record<string, Form[string] | undefined>>;
};

/** A draft in which nothing is changed yet. */
export function freshDraft(base: Form, revision: number): DraftState {
  return { base, revision, mine: base, texts: {}, theirs: {} };
}

/** The fields in which a draft differs from the server. */
function changedFields({ base, mine }: DraftState): readonly string[] {
  const names = new Set([...Object.keys(base), ...Object.keys(mine)]);
  return [...names].filter((name) => !isSame(base[name], mine[name]));
}

/** Whether a draft holds anything that the server does not. */
export function isChanged(draft: DraftState): boolean {
  return changedFields(draft).length > 0 || Object.keys(draft.texts).length > 0;
}

/**
 * The draft on what the server has now: what others changed is taken over, what both changed alike or in different items of
 * a list is brought together, and what both changed otherwise stays as it is here and waits in `theirs`.
 */
export function rebase(draft: DraftState, server: Form, revision: number): DraftState {
  if (revision < draft.revision) return draft;
  const { base, mine } = draft;
  const names = [...new Set([...Object.keys(server), ...Object.keys(mine), ...Object.keys(base)])];
  const merged = names.map((name) => mergeField(name, { draft, server }));
  const theirs = merged.filter(({ isContested }) => isContested).map(({ name }) => name);
  return {
    ...draft,
    base: server,
    revision,
    mine: present(merged.map(({ name, value }) => [name, value])),
    theirs: Object.fromEntries(theirs.map((name) => [name, server[name]])),
  };
}

type Merged = {
  readonly name: string;
  readonly value: Form[string] | undefined;
  readonly isContested: boolean;
};

function mergeField(
  name: string,
  { draft, server }: { readonly draft: DraftState; readonly server: Form },
): Merged {
  const [before, here, there] = [draft.base[name], draft.mine[name], server[name]];
  if (isSame(here, there)) return { name, value: here, isContested: false };
  if (isSame(before, there)) {
    // Waiting already: what others wrote is the base by now, and still nobody has chosen.
    return { name, value: here, isContested: Object.hasOwn(draft.theirs, name) };
  }
  if (isSame(before, here)) return { name, value: there, isContested: false };
  const together = mergeLists(before, here, there);
  if (together !== undefined) return { name, value: together, isContested: false };
  return { name, value: here, isContested: true };
}

/** Chooses between what stands here and what others wrote. */
export function settle(draft: DraftState, field: string, whose: "mine" | "theirs"): DraftState {
  const { [field]: written, ...theirs } = draft.theirs;
  if (whose === "mine") return { ...draft, theirs };
  const { [field]: _, ...mine } = draft.mine;
  return { ...draft, theirs, mine: present([...Object.entries(mine), [field, written]]) };
}

/** What has to be changed at the server for it to have the draft; what still waits for a choice is left out. */
export function editOf(address: string, draft: DraftState): Edit {
  return changedFields(draft)
    .filter((name) => !Object.hasOwn(draft.theirs, name))
    .map((name) => {
      const value = draft.mine[name];
      const place = `${address}/${name}`;
      return value === undefined ? { remove: place } : { put: place, value };
    });
}

/** The draft once the server has accepted an edit that was made of `sent`. */
export function accepted(draft: DraftState, sent: DraftState, revision: number): DraftState {
  const waiting = Object.keys(sent.theirs);
  const base = present([
    ...Object.entries(sent.mine).filter(([name]) => !waiting.includes(name)),
    ...waiting.map((name) => [name, sent.base[name]] as const),
  ]);
  return { ...draft, base, revision };
}

function present(entries: readonly (readonly [string, Form[string] | undefined])[]): Form {
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
