import { permissionToWrite } from "@mainstay/api";
import type { Happening } from "@mainstay/plan";
import { hasAccount } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";
import type { Written } from "./written.ts";

/** Throws a Refusal where an entry is not for whoever writes it. What was kept already may be sent again. */
export async function requireRight(
  { journal }: Pick<Services, "journal">,
  { person, occasion, notes }: Written,
): Promise<void> {
  if (isAllowed(person, "occasions:lead")) return;
  const entries = await journal.read(occasion);
  const authors = new Map(entries.map(({ id, author }) => [id, author.id]));
  const sent = new Set(notes.map(({ id }) => id));
  const isOwn = (id: string) =>
    authors.has(id) ? hasAccount(person) && authors.get(id) === person.id : sent.has(id);
  const refused = notes.find(
    ({ id, what }) => !authors.has(id) && !isAllowed(person, permissionToWrite(what, isOwn)),
  );
  if (refused !== undefined) throw new Refusal(403, `${whyNot(refused.what)} ${whoMay}`);
}

const whoMay =
  "Ask a responder, a continuity manager or an administrator; a note anybody who takes part may write.";

function whyNot({ kind }: Happening): string {
  return kind === "withdrawal" || kind === "correction"
    ? `A ${kind} of what somebody else wrote is not for you.`
    : `An entry of the kind “${kind}” is not for you.`;
}
