import type { JobPace } from "../job-runner.ts";

/**
 * The fastest that there is, so that tests wait little; the clock alone is looked at as usual, so that what is scheduled does not run in
 * between.
 */
export const briskPace: JobPace = { poll: 0.5, retry: 1, silence: 10, watch: 1, clock: 30 };
