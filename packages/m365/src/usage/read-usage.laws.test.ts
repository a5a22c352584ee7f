import fc from "fast-check";
import { expect, test } from "vitest";
import { readUsage } from "./read-usage.ts";
import { usageTally } from "./usage-tally.ts";

const report = `Report Refresh Date,User Principal Name,Is Deleted,Last Activity Date,Team Chat Message Count,Private Chat Message Count,Call Count,Report Period
2026-11-20,ada@x.example,False,2026-11-19,1,2,3,7
2026-11-20,"ben, ""b"" @x.example",True,,0,0,0,30
`;
const users = JSON.stringify({
  value: [
    { userPrincipalName: "ada@x.example", accountEnabled: true, department: "Yard" },
    { userPrincipalName: "ben@x.example", userType: "Guest", assignedLicenses: [{ skuId: "x" }] },
  ],
});

const splinter = fc.constantFrom(
  ...'" , ; \n \t [ ] { } : \\ \u00a0 \ufeff sep=; "value": null 9e9 -'.split(" "),
);
const damagedText = fc
  .record({
    text: fc.constantFrom(report, users, report + users, `${users}\n${users}`),
    at: fc.nat(400),
    cut: fc.nat(60),
    put: fc.array(splinter, { maxLength: 3 }),
  })
  .map(({ text, at, cut, put }) => text.slice(0, at) + put.join("") + text.slice(at + cut));

function read(text: string, size: number) {
  const tally = usageTally({ by: "department", days: 30 });
  const reader = readUsage("file", tally);
  for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
  return { file: reader.end(), people: [...tally.people.all()] };
}

test("nothing that a file holds is an exception, and how it comes in pieces changes nothing", () => {
  fc.assert(
    fc.property(damagedText, fc.integer({ min: 1, max: 40 }), (text, size) => {
      expect(read(text, size)).toEqual(read(text, text.length + 1));
    }),
    { numRuns: 500 },
  );
});
