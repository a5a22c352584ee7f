/**
 * Why a public address counts as the organisation's own, the surest first: it is in a network that the organisation says is its own; a
 * machine that is watched, or a record of machines, tells it as its own; an element of the plan has it that is no third party.
 */
export const ownBy = ["network", "machine", "element"] as const;
export type OwnBy = (typeof ownBy)[number];
