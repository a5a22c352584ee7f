import { expect, test } from "vitest";
import { agentWords } from "./agent-words.ts";

test("a browser is told by the name that people know", () => {
  const edge =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0";
  const phone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";
  expect(agentWords(edge)).toBe("Edge on Windows");
  expect(agentWords(phone)).toBe("Safari on iPhone");
});

test("what is not known is told as it calls itself", () => {
  expect(agentWords("backup-script")).toBe("backup-script");
  expect(agentWords(undefined)).toBe("unknown browser");
});
