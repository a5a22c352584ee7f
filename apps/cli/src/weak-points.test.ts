import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FaultTreeDocument } from "./documents/fault-tree.ts";
import { StrategiesDocument, WeakPointsDocument } from "@mainstay/api";
import { mainstayIn } from "./testing/mainstay.ts";

const folder = mkdtempSync(join(tmpdir(), "mainstay-weak-points-"));
const mainstay = mainstayIn(folder);
const printed = (...words: string[]): unknown => JSON.parse(mainstay([...words, "--json"]).stdout);

const plan = {
  mainstay: 1,
  elements: [
    {
      id: "meeting",
      kind: "function",
      name: "Crisis meeting",
      criticality: "mission-critical",
      objectives: { rto: "1h", mtpd: "4h" },
      needs: [{ any: ["teams", "zoom"] }, { targets: ["room"], holds: "1d" }],
    },
    { id: "teams", kind: "service", name: "Teams", needs: ["sign-in"], availability: { sla: 0.9 } },
    { id: "zoom", kind: "service", name: "Zoom", needs: ["sign-in"], availability: { sla: 0.8 } },
    { id: "sign-in", kind: "service", name: "Sign-in" },
    { id: "room", kind: "site", name: "Room" },
    { id: "phone", kind: "service", name: "Telephone", availability: { sla: 0.5 } },
  ],
  scenarios: [
    { id: "nobody-in", name: "Nobody in", disruptions: [{ element: "sign-in", lasts: "9h" }] },
  ],
  strategies: [
    {
      id: "telephone",
      name: "Meet by telephone",
      status: "proposed",
      cost: "100 EUR",
      changes: [
        { remove: "elements/meeting/needs/teams+zoom" },
        {
          put: "elements/meeting/needs/teams+zoom+phone",
          value: { any: ["teams", "zoom", "phone"] },
        },
      ],
    },
    {
      id: "gone",
      name: "What is no longer there",
      status: "proposed",
      changes: [{ remove: "elements/meeting/needs/telegraph" }],
    },
  ],
};

const tree = `<opsa-mef>
  <define-fault-tree name="t">
    <define-gate name="top"><or><basic-event name="a"/><and><basic-event name="b"/><basic-event name="c"/></and></or></define-gate>
  </define-fault-tree>
  <model-data>
    <define-basic-event name="a"><float value="0.1"/></define-basic-event>
    <define-basic-event name="b"><float value="0.5"/></define-basic-event>
    <define-basic-event name="c"><float value="0.5"/></define-basic-event>
  </model-data>
</opsa-mef>
`;

beforeAll(() => {
  writeFileSync(join(folder, "plan.json"), JSON.stringify(plan));
  writeFileSync(join(folder, "tree.xml"), tree);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("weak-points", () => {
  test("prints the document that the specification has", () => {
    const document = WeakPointsDocument.parse(printed("weak-points", "meeting", "plan.json"));
    expect(document).toMatchObject({
      element: "meeting",
      horizon: "PT4H",
      order: null,
      cuts: [["sign-in"], ["teams", "zoom"]],
      unknownAvailability: ["sign-in"],
    });
    expect(document.probability).toBeCloseTo(0.02, 12);
    expect(document.importance["zoom"]).toMatchObject({ riskReductionWorth: "infinite" });
  });

  test("asks by another horizon, to an order, and of some kinds only", () => {
    const words = ["weak-points", "meeting", "plan.json", "--horizon", "never", "--order", "1"];
    expect(printed(...words)).toMatchObject({
      horizon: "never",
      order: 1,
      cuts: [["room"], ["sign-in"]],
    });
    expect(printed(...words, "--may-fail", "site")).toMatchObject({ cuts: [["room"]] });
  });

  test("tells people what stops it, how probable that is, and which alternatives are none", () => {
    const { stdout, stderr, status } = mainstay(["weak-points", "meeting", "plan.json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "Crisis meeting: what stops it within 4 h
      1 single point of failure and 1 combination of 2.

      Lost together, these stop it: the fewest first, then the most probable
        Sign-in
        Teams + Zoom

      How probable that is
      One of these is down 2 % of the time, 7 d 7 h 12 m a year, if outages are independent. Of 1 element
      nobody says how available it is; it counts as never failing: Sign-in.

      What matters most: its share of all time stopped
      Element  Share  If lost, ×  If safe, ÷  Decides
      Teams    100 %          10           ∞     20 %
      Zoom     100 %        5.00           ∞     10 %

      Alternatives that one loss takes together
        Crisis meeting needs Teams or Zoom: too few stay whole without Sign-in

      Next: what each strategy that is not yet carried out would change
        mainstay strategies plan.json
      "
    `);
  });
});

describe("strategies", () => {
  test("prints what each is worth, and which cannot be tried", () => {
    const document = StrategiesDocument.parse(
      printed("strategies", "plan.json", "--budget", "500 EUR"),
    );
    expect(document.strategies).toMatchObject([
      { id: "telephone", breachHours: { without: 24, with: 0 }, breachHoursAvoided: 24 },
    ]);
    expect(document.untried).toMatchObject([{ id: "gone" }]);
    expect(document.sequence).toMatchObject({ method: "greedy", cost: "100 EUR" });
  });

  test("tells people the same", () => {
    const { stdout } = mainstay(["strategies", "plan.json", "--budget", "500 EUR"]);
    expect(stdout).toMatchInlineSnapshot(`
      "The plan: what strategies are worth
      Today: 2 gaps, 2 combinations of at most 2 losses that stop a function and 24 h beyond an RTO over
      1 scenario, weighted by criticality.

      Each for itself, by hours of breach avoided
      Strategy           Status    First year  Hours  Gaps  Combinations  Per 1,000
      Meet by telephone  proposed     100 EUR    −24    −1        −2, +1       −240
      Per 1,000: hours of breach avoided for every 1,000 of the first year's cost.

      What each changes
        Meet by telephone
          Closes the gap of Sign-in.
          No longer stops Crisis meeting: Sign-in.

      Could not be tried
        What is no longer there: there is no \`telegraph\` in elements/meeting/needs

      A good sequence for 500 EUR
      Greedy: at each step what gains most for its cost once those before it are done, by hours of breach
      avoided. Another sequence may be better. In all 100 EUR.
         Strategy           First year  Hours  Gaps  Combinations
      1  Meet by telephone     100 EUR    −24    −1            −1

      Next: what must be back by when, and what cannot be
        mainstay assess plan.json
      "
    `);
  });

  test("says where no cost is in the currency of the budget", () => {
    expect(mainstay(["strategies", "plan.json", "--budget", "500 USD"]).stdout).toContain(
      "No strategy has its cost in USD, and none is compared with the budget.",
    );
  });
});

describe("fault-tree", () => {
  test("prints the document that the specification has", () => {
    const document = FaultTreeDocument.parse(printed("fault-tree", "tree.xml"));
    expect(document).toMatchObject({
      top: "top",
      basicEvents: 3,
      gates: 1,
      products: 2,
      byOrder: { 1: 1, 2: 1 },
    });
    expect(document.probability).toBeCloseTo(0.1 + 0.9 * 0.25, 12);
  });

  test("lists as many cuts as fit, and says that they are not all", () => {
    const parts = Array.from({ length: 14 }, (_, part) =>
      ["a", "b", "c", "d"].map((one) => `<basic-event name="${one}${part}"/>`).join(""),
    );
    const gates = parts.map((events) => `<or>${events}</or>`).join("");
    const chances = parts.flatMap((events, at) =>
      Array.from(events.matchAll(/name="(\w+)"/g), ([, name], of) => [name, 1 / (at * 4 + of + 2)]),
    );
    const data = chances
      .map(
        ([name, chance]) =>
          `<define-basic-event name="${name}"><float value="${chance}"/></define-basic-event>`,
      )
      .join("");
    const input = `<opsa-mef><define-fault-tree name="t"><define-gate name="top"><and>${gates}</and></define-gate></define-fault-tree><model-data>${data}</model-data></opsa-mef>`;
    const { status, stdout, stderr } = mainstay(["fault-tree", "-", "--all", "--memory", "16M"], {
      input,
    });
    expect(status).toBe(3);
    expect(stdout.split("\n").length).toBeGreaterThan(1000);
    expect(stderr).toContain("16 MiB of memory allowed");
  });

  test("names the events that have no probability", () => {
    const input = tree.replace(/<float value="[^"]*"\/>/, "");
    expect(mainstay(["fault-tree", "-"], { input }).stdout).toContain(
      "Its probability is unknown: a has none.",
    );
  });

  test("tells people the same, and reads standard input", () => {
    expect(mainstay(["fault-tree", "-"], { input: tree }).stdout).toMatchInlineSnapshot(`
      "top
      3 basic events, 1 gate. Its probability is 32.5 % (0.325), exactly, if basic events are independent.

      2 minimal cuts
      Events  Cuts
           1     1
           2     1

      The smallest, of these the most probable first
        a
        b + c

      Next: the smallest cuts alone, for scripts
        mainstay fault-tree - --order 2 --json
      "
    `);
  });

  test("points at what is wrong with a file", () => {
    const { status, stderr } = mainstay(["fault-tree", "-"], { input: tree.replace("</or>", "") });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^error: this fault tree cannot be used\n-:3:\d+ {2}/);
  });

  test("solves what export writes", () => {
    const document = mainstay([
      "export",
      "plan.json",
      "--format",
      "open-psa",
      "--element",
      "meeting",
    ]);
    const solved = mainstay(["fault-tree", "-", "--json"], { input: document.stdout });
    expect(JSON.parse(solved.stdout)).toMatchObject({ top: "meeting-falls", products: 2 });
  });
});

describe("export", () => {
  test("writes one file that reads as the same plan", () => {
    const yaml = mainstay(["export", "plan.json"]).stdout;
    writeFileSync(join(folder, "plan.yaml"), yaml);
    const json = mainstay(["export", "plan.yaml", "--format", "json"]).stdout;
    expect(json).toBe(mainstay(["export", "plan.json", "--format", "json"]).stdout);
  });
});

describe("wrong usage exits with 2 and says what would be right", () => {
  test.each([
    [["weak-points", "meting", "plan.json"], /did you mean `meeting`/],
    [["weak-points", "meeting", "plan.json", "--order", "0"], /whole number from 1/],
    [["weak-points", "meeting", "plan.json", "--horizon", "soon"], /a duration such as/],
    [["weak-points", "meeting", "plan.json", "--may-fail", "servces"], /Did you mean service\?/],
    [["weak-points", "meeting", "plan.json", "--memory", "1K"], /at least 16M/],
    [["strategies", "plan.json", "--budget", "500"], /"50000 EUR"/],
    [["export", "plan.json", "--format", "open-psa"], /name it with --element/],
    [["export", "plan.json", "--element", "meeting"], /leave it out/],
  ])("%j", (words, message) => {
    const { status, stdout, stderr } = mainstay(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

describe("what does not fit in the memory allowed exits with 3 and says what to limit", () => {
  test.each([[[]], [["--json"]]])("%j", (form) => {
    const elements = Array.from({ length: 300 }, (_, i) => ({
      id: `e${i}`,
      kind: "service",
      name: `Service ${i}`,
      availability: { sla: 0.99 },
      needs: i < 75 ? [] : [1, 2, 3].map((seed) => ({ atLeast: 2, targets: scattered(i, seed) })),
    }));
    writeFileSync(join(folder, "tangle.json"), JSON.stringify({ mainstay: 1, elements }));
    const words = ["weak-points", "e299", "tangle.json", "--memory", "16M", ...form];
    const { status, stdout, stderr } = mainstay(words);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(/^error: solving .* 16 MiB .*--order, --memory/);
    expect(stderr).toMatch(/down, .* between .* and .* for certain/);
  });
});

/** Four services before the one with this number, all over the place. */
function scattered(before: number, seed: number): readonly string[] {
  const step = 7 * seed + 1;
  return [1, 2, 3, 4].map((k) => `e${before - 1 - ((k * step + before * seed) % 74)}`);
}
