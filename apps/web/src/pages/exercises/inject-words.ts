import type { Inject, Plan } from "@mainstay/plan";

/** From whom an inject comes, over what, and to whom: `From Ben over Telephones to Ada`. */
export function comesBy(
  { elements, people }: Pick<Plan, "elements" | "people">,
  { sender, channel, to = [] }: Pick<Inject, "sender" | "channel" | "to">,
): string {
  return toldBy({
    sender,
    over: elements.find(({ id }) => id === channel)?.name,
    to: to.map((id) => people.find((one) => one.id === id)?.name ?? id),
  });
}

/** The same of what is named already. */
export function toldBy({
  sender,
  over,
  to = [],
}: {
  readonly sender?: string | undefined;
  readonly over?: string | undefined;
  readonly to?: readonly string[] | undefined;
}): string {
  return [
    sender === undefined ? "From the facilitator" : `From ${sender}`,
    over === undefined ? " by voice or on paper" : ` over ${over}`,
    to.length === 0 ? "" : ` to ${to.join(", ")}`,
  ].join("");
}
