import type { Rolldown } from "vite";

/** So many pages and editors need a thing for it to be in the file that every page loads. */
const pagesToShare = 15;

/**
 * What is needed at once is one file, and what most pages need is another. Left alone, each thing that two pages share is a
 * file of its own: a page then loads a hundred, which compress badly and cost a header each.
 */
export const chunks: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: "shell", tags: ["$initial"] },
    { name: "common", minShareCount: pagesToShare },
  ],
};
