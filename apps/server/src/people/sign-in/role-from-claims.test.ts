import { expect, test } from "vitest";
import { roleFromClaims } from "./role-from-claims.ts";

const settings = {
  claim: "groups",
  grants: [
    { value: "g-bc", role: "continuity-manager", units: [] },
    { value: "g-hubs", role: "contributor", units: ["hubs"] },
    { value: "g-sales", role: "contributor", units: ["sales"] },
    { value: "g-all", role: "viewer", units: [] },
  ],
} as const;

const given = (claims: object) => roleFromClaims({ sub: "ada", ...claims }, settings);

test("of several roles it is the one that may the most, with the units of all", () => {
  expect(given({ groups: ["g-all", "g-sales", "g-hubs"] })).toEqual({
    role: "contributor",
    units: ["hubs", "sales"],
  });
  expect(given({ groups: ["g-bc", "g-hubs"] })).toMatchObject({ role: "continuity-manager" });
});

test("a claim with one value is a text", () => {
  expect(given({ groups: "g-all" })).toEqual({ role: "viewer", units: [] });
});

test("whoever has no value that counts has the default role, or none", () => {
  const none = { role: undefined, units: [] };
  expect(given({ groups: ["g-other", 7, null] })).toEqual(none);
  expect(given({})).toEqual(none);
  expect(roleFromClaims({ sub: "ada" }, { ...settings, defaultRole: "viewer" })).toEqual({
    role: "viewer",
    units: [],
  });
  expect(roleFromClaims({ sub: "ada", groups: ["g-bc"] }, {})).toEqual(none);
});

test("a claim that was too long to send says nothing", () => {
  expect(given({ _claim_names: { groups: "src1" } })).toBe("unknown");
  expect(given({ _claim_names: { roles: "src1" } })).not.toBe("unknown");
});
