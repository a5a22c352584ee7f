/** Noon of 3 June 2026, the day of all tests of observations. */
export const noon = new Date("2026-06-03T12:00:00Z");

/** The same in minutes since 1970. */
export const minuteOfNoon = noon.getTime() / 60_000;
