/** So long a story waits for a page at most, in milliseconds: what comes on a busy machine comes in that time. */
export const patience = { timeout: 60_000 } as const;
