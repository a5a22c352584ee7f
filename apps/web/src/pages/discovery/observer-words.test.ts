import { expect, test } from "vitest";
import { aboutWords, holesWords, silenceWords } from "./observer-words.ts";

test("an observer is told of with its site, system and version, as far as it tells them", () => {
  expect(aboutWords({ site: "default", platform: "linux" })).toBe("linux");
  const told = { platform: "linux", system: "Debian GNU/Linux 12", version: "1.2.0" };
  expect(aboutWords({ site: "hamburg", ...told })).toBe(
    "hamburg, Debian GNU/Linux 12, agent 1.2.0",
  );
});

test("one that is retired is not silent", () => {
  const at = "2026-06-03T12:00:00Z";
  expect(silenceWords({})).toBeUndefined();
  expect(silenceWords({ silentSince: at })).toMatch(/^silent since 3 Jun/);
  expect(silenceWords({ silentSince: at, retiredAt: at })).toMatch(/^retired 3 Jun/);
});

test("gaps and batches that have not come are told, the first gaps with their times", () => {
  const counts = { seen: 1, attributed: 1, lost: 0, withheld: [], minutes: 60 };
  const hour = { from: "2026-06-03T10:00:00Z", until: "2026-06-03T11:00:00Z" };
  const covering = (gaps: number) => ({
    ...counts,
    ...hour,
    gaps: Array.from({ length: gaps }, () => ({ ...hour, minutes: 9 })),
  });
  expect(holesWords({ coverage: covering(0), missing: [] })).toBeUndefined();
  expect(holesWords({ missing: [{ first: 2, last: 4 }] })).toBe("3 batches have not come");
  expect(holesWords({ missing: [{ first: 2, last: 2 }] })).toBe("1 batch has not come");
  expect(holesWords({ coverage: covering(5), missing: [] })).toMatch(
    /^did not watch (9 min between .+ and .+, ){2}9 min between .+ and .+ and 2 times more$/,
  );
});
