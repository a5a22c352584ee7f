import { confirmLeaning } from "@mainstay/flows";
import type { ElementId } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { chosenOf, placedOf, type SentChoice, type SentEnd } from "./sent-ends.ts";

type Body = {
  readonly stands?: SentChoice | undefined;
  readonly servers: readonly (SentEnd & { readonly users?: readonly ElementId[] | undefined })[];
  readonly anyDoes: boolean;
  readonly leaning: readonly ElementId[];
  readonly note: string;
};

/**
 * The edit that declares what several elements lean on; it changes nothing, and is previewed and sent like any other. Throws a Refusal
 * where nothing stands for servers for which something has to.
 */
export function proposeLeaning(
  { record }: Services,
  { body: { stands, servers, anyDoes, leaning, note } }: Request<unknown, unknown, Body>,
): WrittenJson {
  if (stands === undefined && (anyDoes || servers.some(({ elements }) => elements.length === 0))) {
    throw new Refusal(
      422,
      "Say in `stands` which element stands for it: only where each server has its own part, and each is in an element, nothing has to.",
    );
  }
  const { edit, leftOut } = confirmLeaning(
    { written: record.head.plan, completed: record.complete },
    {
      servers: servers.map(({ users, ...server }) => ({
        ...placedOf(server),
        ...(users === undefined ? {} : { users }),
      })),
      anyDoes,
      leaning,
    },
    { ...(stands === undefined ? {} : { stands: chosenOf(stands) }), note },
  );
  return WrittenJson.of({ edit, leftOut });
}
