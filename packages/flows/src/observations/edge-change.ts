/**
 * How a connection can be otherwise in a later window, in the order in which it is told: it came, went, does not work any more, works
 * again, or is used much more or much less.
 */
export const edgeChanges = ["new", "gone", "failing", "working-again", "grown", "shrunk"] as const;
export type EdgeChange = (typeof edgeChanges)[number];
