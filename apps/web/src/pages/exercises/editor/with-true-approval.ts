import { type Exercise, isSameMaterial } from "@mainstay/plan";

/**
 * The exercise without the day on which it was approved where it says something else than when it was found: that was not approved. What
 * was held stays as it was allowed.
 */
export function withTrueApproval(found: Exercise, changed: Exercise): Exercise {
  const { approved: _, ...exercise } = changed;
  const { approved } = found;
  const stands = found.result !== undefined || isSameMaterial("exercises", found, exercise);
  return approved !== undefined && stands ? { ...exercise, approved } : exercise;
}
