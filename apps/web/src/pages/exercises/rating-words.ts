import { GoalRating } from "@mainstay/plan";

/** How well a capability was shown, in the words of HSEEP. */
export const ratingWords: Readonly<Record<GoalRating, string>> = {
  "without-challenges": "Without challenges (P)",
  "some-challenges": "With some challenges (S)",
  "major-challenges": "With major challenges (M)",
  unable: "Not able to (U)",
};

/** The same to choose from. */
export const ratings = GoalRating.options.map((value) => ({ value, words: ratingWords[value] }));
