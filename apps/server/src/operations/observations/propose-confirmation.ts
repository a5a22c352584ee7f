import { confirmSurprise } from "@mainstay/flows";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { chosenOf, placedOf, type SentChoice, type SentEnd } from "./sent-ends.ts";

type Body = {
  readonly from: SentEnd & SentChoice;
  readonly to: SentEnd & SentChoice;
  readonly note: string;
};

/** The edit that declares what was observed; it changes nothing, and is previewed and sent like any other. */
export function proposeConfirmation(
  { record }: Services,
  { body: { from, to, note } }: Request<unknown, unknown, Body>,
): WrittenJson {
  const edit = confirmSurprise(
    { written: record.head.plan, completed: record.complete },
    { relation: { from: placedOf(from), to: placedOf(to) } },
    { from: chosenOf(from), to: chosenOf(to), note },
  );
  return WrittenJson.of({ edit });
}
