/** Noon of 3 June 2026, the day of all tests of observations. */
export const noon = new Date("2026-06-03T12:00:00Z");
