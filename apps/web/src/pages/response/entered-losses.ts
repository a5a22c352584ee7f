import { withBegan } from "@mainstay/analysis";
import { type ElementId, type Incident, minutesAfter } from "@mainstay/plan";
import type { Entered } from "./entered-restatement.ts";
import { isSameMinute } from "../../fields/moment-bounds.ts";

/** Something that was lost, as far as it is entered: since when, and until when where that is known. */
export type EnteredLoss = {
  readonly id: string;
  readonly element?: ElementId | undefined;
  readonly level: number;
  readonly from: string | null;
  readonly back?: string;
};

/** When an incident began, with what is entered. */
export function beganOf(incident: Incident, { began }: Entered): string {
  return isSameMinute(began, incident.began) ? incident.began : (began ?? incident.began);
}

/** What was lost, with what is entered: the record's as it is with the beginning that is entered, then what is added. */
export function enteredLosses(incident: Incident, entered: Entered): readonly EnteredLoss[] {
  const { changed = {}, added = [] } = entered;
  const began = beganOf(incident, entered);
  const kept = lossesOf(withBegan(incident, began)).flatMap((row) => {
    const change = changed[row.id];
    if (change === null) return [];
    // Fields have no seconds: what the record has of that minute stays.
    const typed = change?.from;
    const from = typed === undefined || isSameMinute(typed, row.from) ? row.from : typed;
    return [{ ...row, ...change, from }];
  });
  return [
    ...kept,
    ...added.map((row) => ({ ...row, from: row.from === undefined ? began : row.from })),
  ];
}

/** Changes one of the losses, whether the record has it or it was added. */
export function changeLoss(
  entered: Entered,
  id: string,
  fields: Partial<Omit<EnteredLoss, "id" | "back">>,
): Entered {
  const { changed = {}, added = [] } = entered;
  return added.some((row) => row.id === id)
    ? { ...entered, added: added.map((row) => (row.id === id ? { ...row, ...fields } : row)) }
    : { ...entered, changed: { ...changed, [id]: { ...changed[id], ...fields } } };
}

/** Takes one of the losses out. */
export function removeLoss(entered: Entered, id: string): Entered {
  const { changed = {}, added = [] } = entered;
  return added.some((row) => row.id === id)
    ? { ...entered, added: added.filter((row) => row.id !== id) }
    : { ...entered, changed: { ...changed, [id]: null } };
}

/** What the record of an incident says was lost, each from its instant on, with an id that stays as long as others only come. */
export function lossesOf({ began, disruptions }: Incident) {
  return disruptions.map(({ element, level = 0, at = 0, lasts }, place) => {
    const before = disruptions.slice(0, place).filter((one) => one.element === element);
    const back =
      lasts === undefined || !Number.isFinite(lasts)
        ? {}
        : { back: minutesAfter(began, at + lasts) };
    return {
      id: `${element}/${before.length}`,
      element,
      level,
      from: minutesAfter(began, at),
      ...back,
    };
  });
}
