import { addressIn, isSame, overlaps, touches, valueInRecord } from "@mainstay/plan";
import { changesOf, type DraftState, idOf, originOf } from "./draft-state.ts";
import { editForm, editOfForm, fittingEdit, type Form } from "./form.ts";

/**
 * The draft on what the server has now, undefined where it has the record no more: what others changed is taken over; what
 * both changed alike, or in different fields or items of a list, is brought together; what both changed otherwise stays as it
 * is here and is contested until somebody chooses.
 */
export function rebase(draft: DraftState, server: Form | undefined, revision: number): DraftState {
  if (revision < draft.revision) return draft;
  const { collection, base, mine, sent = [] } = draft;
  // What was sent for an earlier revision is in this one, or the server takes it no more.
  const rebased = {
    ...draft,
    base: server,
    revision,
    sent: revision > draft.revision ? undefined : draft.sent,
  };
  if (base === undefined && server === undefined) return rebased;
  const theirs = editOfForm(collection, { before: originOf(draft), after: server });
  if (theirs.length === 0) return rebased;
  const ours = changesOf(draft);
  const onTop = editOfForm(collection, { before: server, after: mine }).filter((operation) =>
    ours.some((own) => touches(operation, addressIn(own))),
  );
  const fitting = fittingEdit(collection, server, onTop);
  const merged = fitting && editForm(collection, server, fitting);
  if (merged === undefined || !merged.fits) {
    // The two do not fit together at all: it waits as a whole.
    return { ...rebased, contested: [`${collection}/${idOf(draft)}`] };
  }
  const contested = [...draft.contested, ...overlaps(ours, theirs).map(({ address }) => address)];
  const isAsSent = (address: string) =>
    sent.some((form) => isSame(valueInRecord(server, address), valueInRecord(form, address)));
  return {
    ...rebased,
    mine: merged.form,
    contested: [...new Set(contested)].filter(
      (address) => !isAsSent(address) && onTop.some((operation) => touches(operation, address)),
    ),
  };
}
