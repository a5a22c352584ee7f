import type { HealthState } from "@mainstay/m365";
import type { Page, Tone } from "../page.ts";

/** A state in words, coloured where there are colours. */
export function stateWords(page: Page, state: HealthState): string {
  const { tone, words } = states[state];
  return tone === undefined ? words : page.ink(tone, words);
}

const states: Readonly<Record<HealthState, { readonly tone?: Tone; readonly words: string }>> = {
  down: { tone: "bad", words: "down" },
  degraded: { tone: "warn", words: "degraded" },
  unknown: { tone: "warn", words: "unknown" },
  "needs-a-person": { tone: "warn", words: "needs a person" },
  "at-risk": { tone: "warn", words: "at risk" },
  up: { tone: "good", words: "up" },
};
