import { confirmLeaning } from "@mainstay/flows";
import type { ElementId } from "@mainstay/plan";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { chosenOf, placedOf, type SentChoice, type SentEnd } from "./sent-ends.ts";

type Body = {
  readonly stands: SentChoice;
  readonly servers: readonly SentEnd[];
  readonly anyDoes: boolean;
  readonly leaning: readonly ElementId[];
  readonly note: string;
};

/** The edit that declares what several elements lean on; it changes nothing, and is previewed and sent like any other. */
export function proposeLeaning(
  { record }: Services,
  { body: { stands, servers, anyDoes, leaning, note } }: Request<unknown, unknown, Body>,
): WrittenJson {
  const edit = confirmLeaning(
    { written: record.head.plan, completed: record.complete },
    { servers: servers.map(placedOf), anyDoes, leaning },
    { stands: chosenOf(stands), note },
  );
  return WrittenJson.of({ edit });
}
