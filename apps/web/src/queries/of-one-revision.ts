import { Declined } from "../server/declined.ts";

const rounds = 3;

/** Reads pages of the plan until they are of one revision: others do not fit together. Throws Declined where they never are. */
export async function ofOneRevision<Page extends { readonly revision: number }>(
  readPages: () => Promise<readonly Page[]>,
): Promise<readonly Page[]> {
  for (let round = 1; round <= rounds; round++) {
    const pages = await readPages();
    if (pages.every(({ revision }) => revision === pages[0]?.revision)) return pages;
  }
  throw new Declined(
    "The plan changes faster than it is read.",
    "Wait until whoever is changing it is done, and reload the page.",
  );
}
