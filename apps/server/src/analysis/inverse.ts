import type { Inverse } from "@mainstay/store";

/** How a revision is taken back in the plan as it is at the latest, as it is answered. */
export function toInverse(latest: number, { edit, overlapping }: Inverse) {
  return {
    revision: latest,
    edit,
    overlapping: overlapping.map(({ revision, at, author, reason }) => ({
      revision,
      at,
      author: author.name,
      reason,
    })),
  };
}
