import { Refused } from "@mainstay/api";
import { expect, test } from "vitest";
import { Unreachable } from "../server/unreachable.ts";
import { notSavedWords } from "./not-saved-words.ts";

const refused = (status: number) =>
  new Refused({ type: "about:blank", title: "", status, requestId: "" });

test.each([new Unreachable(), refused(502), refused(504)])(
  "whoever heard nothing of the server is not told that it did nothing: %s",
  (error) => {
    expect(notSavedWords("what you left", error)).toBe(
      "It is not known whether what you left was saved: look at the history before you do it again.",
    );
  },
);

test.each([refused(409), refused(422), refused(503), new Error("a fault")])(
  "what was refused is not saved: %s",
  (error) => {
    expect(notSavedWords("what you left", error)).toBe("What you left was not saved.");
  },
);
