import { withBegan } from "@mainstay/analysis";
import type { Incident, Restatement } from "@mainstay/plan";
import { beganOf, type EnteredLoss, enteredLosses, lossesOf } from "./entered-losses.ts";
import type { Entered } from "./entered-restatement.ts";
import { isSameMinute } from "../../fields/moment-bounds.ts";

/** What is to be put right: of all that is entered, what the record says otherwise; undefined if that is nothing. */
export function restatementOf(incident: Incident, entered: Entered): Restatement | undefined {
  const facts = (["severity", "leader"] as const).filter(
    (fact) => entered[fact] !== undefined && entered[fact] !== (incident[fact] ?? null),
  );
  const moments = (["detected", "activated"] as const).filter(
    (fact) => entered[fact] !== undefined && !isSameMinute(entered[fact], incident[fact]),
  );
  const began = beganOf(incident, entered);
  const losses = restatedLosses(enteredLosses(incident, entered));
  const isOtherwise =
    JSON.stringify(losses) !== JSON.stringify(restatedLosses(lossesOf(withBegan(incident, began))));
  const says = {
    ...Object.fromEntries([...facts, ...moments].map((fact) => [fact, entered[fact]])),
    ...(began === incident.began ? {} : { began }),
    ...(losses.length === 0 || !isOtherwise ? {} : { losses }),
  };
  return Object.keys(says).length === 0 ? undefined : says;
}

function restatedLosses(losses: readonly EnteredLoss[]): NonNullable<Restatement["losses"]> {
  return losses.flatMap(({ element, level, from, back }) =>
    element === undefined || from === null
      ? []
      : [
          {
            element,
            ...(level === 0 ? {} : { level }),
            from,
            ...(back === undefined ? {} : { back }),
          },
        ],
  );
}
