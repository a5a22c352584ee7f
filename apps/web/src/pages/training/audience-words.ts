import type { Audience } from "@mainstay/plan";

/** Whom an audience of a training is. */
export const audienceWords: Readonly<Record<Audience, string>> = {
  everybody: "everybody",
  owners: "who owns something",
  responders: "who has a step in a procedure",
  callers: "who is in a call tree",
  facilitators: "who leads an exercise",
  evaluators: "who judges an exercise",
  players: "who plays in an exercise",
};

/** Audiences in words, and roles as they are. */
export function groupWords(whom: string): string {
  return new Map<string, string>(Object.entries(audienceWords)).get(whom) ?? whom;
}
