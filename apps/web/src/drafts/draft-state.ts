import { type Collection, type Edit, isSame, touches, valueInRecord } from "@mainstay/plan";
import { editForm, editOfForm, fittingEdit, type Form, idIn } from "./form.ts";

/** A record that somebody is changing. */
export type DraftState = {
  readonly collection: Collection;
  /** What the server had when `mine` was last brought together with it, at which revision; undefined where it had none. */
  readonly base: Form | undefined;
  readonly revision: number;
  /** What a record that the server does not have is begun with. */
  readonly start: Form;
  /** As it shall be; undefined where it shall not be at all, as others removed it. */
  readonly mine: Form | undefined;
  /** What was typed and is not yet a value, such as half a duration, by the name of its field. */
  readonly texts: Readonly<Record<string, string>>;
  /** Where somebody else wrote something else meanwhile, which is in `base`: addresses such as `elements/payroll/name`. */
  readonly contested: readonly string[];
  /** The record as it was sent from here, each time no answer has come: what the server has of that is nobody else's. */
  readonly sent?: readonly Form[] | undefined;
};

/** A draft in which nothing is changed yet. */
export function freshDraft({
  collection,
  base,
  start,
  revision,
}: Pick<DraftState, "collection" | "base" | "start" | "revision">): DraftState {
  return { collection, base, start, revision, mine: base ?? start, texts: {}, contested: [] };
}

/** What a draft was begun from. What is to be added has the id that its name gives it, whatever it was begun with. */
export function originOf({ base, start, mine }: DraftState): Form {
  return base ?? { ...start, id: idOf({ start, mine }) };
}

/** What a draft changes of what it was begun from. */
export function changesOf(draft: DraftState): Edit {
  return editOfForm(draft.collection, { before: originOf(draft), after: draft.mine });
}

/** The id of the record. */
export function idOf({ start, mine }: Pick<DraftState, "start" | "mine">): string {
  return idIn(mine ?? start);
}

/** Whether a draft holds anything that the server does not. */
export function isChanged(draft: DraftState): boolean {
  if (Object.keys(draft.texts).length > 0) return true;
  return draft.base === undefined && draft.mine === undefined ? false : changesOf(draft).length > 0;
}

/** What has to be changed at the server for it to have the draft; what still waits for a choice is left out. */
export function editOf({ collection, base, mine, contested }: DraftState): Edit {
  const edit = editOfForm(collection, { before: base, after: mine }).filter(
    (operation) => !contested.some((address) => touches(operation, address)),
  );
  return fittingEdit(collection, base, edit) ?? [];
}

/** What stands at an address here, and what others wrote there. */
export function sidesOf({ mine, base }: DraftState, address: string) {
  return { mine: valueInRecord(mine, address), theirs: valueInRecord(base, address) };
}

/** Chooses between what stands here and what others wrote. */
export function settle(draft: DraftState, address: string, whose: "mine" | "theirs"): DraftState {
  const contested = draft.contested.filter((other) => other !== address);
  if (whose === "mine") return { ...draft, contested };
  return { ...draft, contested, mine: withPart(draft, draft.base, address) };
}

/** Takes such a choice back: what stood at the address before stands there again, and waits for a choice. */
export function unsettle(draft: DraftState, before: DraftState, address: string): DraftState {
  const contested = [...new Set([...draft.contested, address])];
  return { ...draft, contested, mine: withPart(draft, before.mine, address) };
}

/** The record as it is here, but at an address as another form has it; all of that where the two do not fit together. */
function withPart(
  { collection, mine }: DraftState,
  other: Form | undefined,
  address: string,
): Form | undefined {
  const part = editOfForm(collection, { before: mine, after: other }).filter((operation) =>
    touches(operation, address),
  );
  const taken = editForm(collection, mine, fittingEdit(collection, mine, part) ?? []);
  return taken.fits ? taken.form : other;
}

/** So often a draft is sent at the most without an answer, and known. */
const mostSent = 20;

/** The draft as it is sent. */
export function sending(draft: DraftState): DraftState {
  const { mine, sent = [] } = draft;
  if (mine === undefined) return draft;
  const others = sent.filter((earlier) => !isSame(earlier, mine));
  return { ...draft, sent: [...others, mine].slice(-mostSent) };
}

/** The draft once the server has accepted an edit that was made of `sent`. */
export function accepted(draft: DraftState, sent: DraftState, revision: number): DraftState {
  const saved = editForm(sent.collection, sent.base, editOf(sent));
  return { ...draft, base: saved.fits ? saved.form : sent.base, revision, sent: undefined };
}
