import { describe, expect, test } from "vitest";
import type { Edit } from "../../edits/operation.ts";
import { officeCatalog } from "../../testing/office-catalog.ts";
import { editSources } from "./edit-sources.ts";

const catalogs = [officeCatalog];

describe("editing a file that uses a catalog", () => {
  const edited = (text: string, ...edit: Edit) => {
    const result = editSources([{ path: "plan.yaml", text: `mainstay: 1\n${text}\n` }], edit, {
      catalogs,
    });
    if ("problems" in result) return result.problems.map(({ message }) => message);
    return result.changed.flatMap((source) => source.text.trimEnd().split("\n").slice(1));
  };
  const leaveOut = { put: "uses/office/leaveOut/chat", value: "chat" };

  test("changes a use in any of its forms", () => {
    const lines = ["uses:", "  - id: office", "    leaveOut:", "      - chat"];
    expect(edited("uses: office", leaveOut)).toEqual(lines);
    expect(edited("uses:\n  - office", leaveOut)).toEqual(lines);
    expect(edited("uses: [office] # all", leaveOut)).toEqual([
      "uses: [{ id: office, leaveOut: [chat] }] # all",
    ]);
    expect(edited("uses: {id: office, features: [telephony]}", leaveOut)).toEqual([
      "uses:",
      "  - id: office",
      "    features: [telephony]",
      "    leaveOut: [chat]",
    ]);
    expect(edited("units: []", { put: "uses/office", value: "office" })).toEqual([
      "units: []",
      "uses:",
      "  - id: office",
    ]);
  });

  test("leaves the elements of the catalog out of the file", () => {
    const depot = { id: "depot", kind: "site", name: "Depot", needs: ["mail"] };
    expect(edited("uses: office", { put: "elements/depot", value: depot })).toEqual([
      "uses: office",
      "elements:",
      "  - id: depot",
      "    kind: site",
      "    name: Depot",
      "    needs:",
      "      - mail",
    ]);
  });

  test("says how to change what only the catalog has", () => {
    expect(edited("uses: office", { put: "elements/mail/recovery/time", value: "2h" })).toEqual([
      "`mail` comes from the catalog office, and the plan has nothing of its own at elements/mail/recovery/time: put elements/mail with all that it is to say",
    ]);
    expect(edited("uses: office", { remove: "elements/mail" })).toEqual([
      "`mail` comes from the catalog office, and the plan has nothing of its own at elements/mail: leave it out with uses/office/leaveOut/mail",
    ]);
    const mail = { id: "mail", kind: "service", name: "Mail", recovery: { time: "2h" } };
    expect(edited("uses: office", { put: "elements/mail", value: mail })).toContain("  - id: mail");
  });

  test("says what an edit breaks, at what breaks it", () => {
    const text = "uses: office\nelements:\n  - { id: a, kind: site, name: A, needs: [chat] }";
    const rename = { put: "elements/a/name", value: "B" };
    const result = editSources(
      [{ path: "plan.yaml", text: `mainstay: 1\n${text}\n` }],
      [leaveOut, rename],
      { catalogs },
    );
    expect(result).toMatchObject({
      problems: [
        {
          path: [0, "elements", 0, "needs", 0, "targets", 0],
          message:
            "elements/a/needs/chat/targets/chat: unknown element `chat`, which is left out of Cloud Office: take it out of leaveOut, or name another",
        },
      ],
    });
  });
});
