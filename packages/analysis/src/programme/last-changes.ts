/**
 * The day on which each record was last changed so that an analysis can see it, `YYYY-MM-DD` by its address: `elements/mail`,
 * `sops/no-teams`. Which fields those are, `changedRecord` of the plan says.
 */
export type LastChanges = ReadonlyMap<string, string>;

/** That a record was changed on a day. */
export type Change = { readonly record: string; readonly on: string };

/** The later of two changes; of one day the first. */
export function laterChange(one: Change | undefined, other: Change | undefined) {
  if (one === undefined || other === undefined) return one ?? other;
  return other.on > one.on ? other : one;
}
