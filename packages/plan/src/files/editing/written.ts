import { type Address, parseAddress } from "../../edits/address.ts";
import { changeForm, changeOf } from "../../edits/change-form.ts";
import { difference } from "../../edits/difference.ts";
import { findForm } from "../../edits/find-form.ts";
import { isList, isObject, type Json, toJson } from "../../edits/json.ts";
import { namesOf } from "../../edits/list-names.ts";
import type { Operation } from "../../edits/operation.ts";
import { dropNulls } from "../drop-nulls.ts";

/** A record that an edit changes, or the organisation, by its address. */
export type Rewriting = {
  readonly address: Address;
  /** As its file writes it. */
  readonly written: Json;
  /** As it was and as it will be, in the form in which records are encoded. */
  readonly before: Json;
  readonly after: Json;
  /** As it will be, with what the edit puts written as the edit writes it. */
  readonly edited: Json;
  /** Whether a form stands for what it will be. */
  readonly isRight: (form: Json) => boolean;
};

/**
 * How the file of a record is to write it after an edit: as it does, but for what changes, and that as the edit writes it.
 * `4h` stays `4h`, though the edit may say `PT4H`; a list of contacts stays a list, though fields would do.
 */
export function rewriteForm(rewriting: Rewriting): Json {
  const { address, written, before, after, edited, isRight } = rewriting;
  const known = toJson(written);
  dropNulls(known);
  let form: Json = known;
  for (const operation of difference(address, before, after)) {
    const changed = change(form, operation, rewriting);
    if (changed === undefined) return edited;
    form = changed;
  }
  return isRight(form) ? inOrder(form, { known, guide: after }) : edited;
}

function change(form: Json, operation: Operation, { address, edited }: Rewriting) {
  const parsed = parseAddress("put" in operation ? operation.put : operation.remove);
  if ("fault" in parsed) return undefined;
  const place = { address: parsed.address, depth: address.length };
  const asEncoded = changeOf(operation);
  const value = findForm(edited, place.address, place.depth);
  const asEdited =
    "remove" in asEncoded || value === undefined ? asEncoded : { ...asEncoded, value };
  const changed = changeForm(form, { ...place, change: asEdited });
  return "fault" in changed ? undefined : changed.form;
}

type Order = { readonly known: Json; readonly guide: Json; readonly list?: string };

/** The form with each field that was not known before behind the one that it follows in the guide. */
function inOrder(form: Json, { known, guide, list = "" }: Order): Json {
  if (isObject(form) && isObject(known) && isObject(guide)) {
    const fields = Object.keys(form).filter((field) => Object.hasOwn(known, field));
    for (const [at, field] of Object.keys(guide).entries()) {
      if (fields.includes(field) || !Object.hasOwn(form, field)) continue;
      const previous = Object.keys(guide)
        .slice(0, at)
        .findLast((other) => fields.includes(other));
      fields.splice(previous === undefined ? 0 : fields.indexOf(previous) + 1, 0, field);
    }
    const ordered = new Set([...fields, ...Object.keys(form)]);
    return Object.fromEntries(
      [...ordered].map((field) => [
        field,
        inOrder(form[field], {
          known: known[field] ?? null,
          guide: guide[field] ?? null,
          list: field,
        }),
      ]),
    );
  }
  if (isList(form) && isList(known) && isList(guide)) {
    const [knownNames, names] = [namesOf(list, known), namesOf(list, form)];
    return form.map((item, at) =>
      inOrder(item, {
        known: known[knownNames.indexOf(names[at])] ?? null,
        guide: guide[at] ?? null,
      }),
    );
  }
  return form;
}
