import { freeId } from "../../components/free-id.ts";

/** What an incident is known by to those who declare it. */
type Named = { readonly name: string; readonly began: string };

/**
 * The id under which an incident is declared. It stays that which was sent, as long as its name and beginning do: the answer alone
 * may have been lost, and what is corrected since is not another incident.
 */
export function declarationId(
  { name, began }: Named,
  sent: (Named & { readonly id: string }) | undefined,
  taken: readonly string[],
): string {
  if (sent?.name === name && sent.began === began) return sent.id;
  return freeId(`${name} ${began.slice(0, 10)}`, taken);
}
