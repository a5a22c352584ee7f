/** A file of a plan: its path, as messages are to name it, and its whole text. */
export type Source = { readonly path: string; readonly text: string };

/** The longest text that is read as one file, in characters (bytes, for whoever looks before reading): 64 MiB. */
export const maxSourceLength: number = 64 * 2 ** 20;

/** The longest all files of a plan may be together, in characters: 64 MiB. */
export const maxPlanLength: number = 64 * 2 ** 20;

/** How many entries (fields and list items) all files of a plan may have together; what is read of them must fit in memory. */
export const maxEntries = 1_600_000;

/** How many lines all files of a plan may have together. */
export const maxLines = 3_000_000;

/** How many entries one record may have. */
export const maxRecordEntries = 200_000;

/** How deeply lists and fields may stand inside each other. */
export const maxDepth = 100;

/** How many problems are told one by one; a last one says that there are more. */
export const maxProblems = 10_000;
