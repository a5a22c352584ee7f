import { type Edit, type Material, Operation, type Plan } from "@mainstay/plan";
import { touchedBy } from "@mainstay/store";
import * as z from "zod";
import { editWithoutInjects, keepsInjects } from "./edit-without-injects.ts";
import { isNothing, type Unseen } from "./unseen.ts";
import { editWithoutRecords, withheldOnce } from "./withheld-records.ts";

type Form = Material["record"];

/**
 * What an approval was bound to once, as whoever is still to be told something may read it beside what counts `now`: without what a
 * strategy does to injects and records that are kept from them, or to some that are gone and that it names no more.
 */
export function materialWithout(
  { record, restsOn }: Material,
  {
    unseen,
    current,
    now,
  }: {
    readonly unseen: Unseen;
    readonly current: Plan;
    /** As they may read it. */
    readonly now: Material | undefined;
  },
): Material {
  if (isNothing(unseen)) return { record, restsOn };
  const left = new Set(touchedIn(now));
  const gone = touchedIn({ record, restsOn }).filter((address) => !left.has(address));
  const withheld = withheldOnce(current, unseen, gone);
  const isKept = keepsInjects(unseen, current.exercises);
  const told = (form: Form) =>
    formWithout(form, (edit) => editWithoutInjects(editWithoutRecords(edit, withheld), isKept));
  const { strategies } = restsOn;
  return {
    record: told(record),
    restsOn: {
      ...restsOn,
      ...(strategies === undefined ? {} : { strategies: strategies.map(told) }),
    },
  };
}

function touchedIn(material: Material | undefined): readonly string[] {
  if (material === undefined) return [];
  const forms = [material.record, ...(material.restsOn.strategies ?? [])];
  return touchedBy(forms.flatMap((form) => changesIn(form) ?? []));
}

/** A strategy of which nothing is left says no changes, as others that are only described. */
function formWithout(form: Form, without: (edit: Edit) => Edit): Form {
  const changes = changesIn(form);
  if (changes === undefined || changes.length === 0) return form;
  const left = without(changes);
  const { changes: _, ...described } = form;
  return left.length === 0 ? described : { ...described, changes: z.json().parse(left) };
}

const Changes = z.array(Operation);

/** Undefined where there are none, or in a form that is not written any more: of that nothing is told. */
function changesIn({ changes }: Form): Edit | undefined {
  return Changes.safeParse(changes).data;
}
