import { describe, expect, test } from "vitest";
import { readAll } from "./testing/read-all.ts";
import type { UsageFile } from "./usage-file.ts";

function readOne(text: string): UsageFile {
  const [file] = readAll({ "some file": text }).files;
  if (file === undefined) throw new Error("nothing was read");
  return file;
}

const mail = `Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Last Activity Date,Send Count,Receive Count,Read Count,Meeting Created Count,Meeting Interacted Count,Assigned Products,Report Period
2026-11-20,ada@x.example,Ada,False,,2026-11-19,3,9,8,0,0,P,7
2026-11-20,ben@x.example,Ben,False,,2026-05-02,0,12,0,0,0,P,7
2026-11-20,cy@x.example,Cy,True,2026-11-01,2026-11-19,3,9,8,0,0,P,7`;

describe("reports", () => {
  test("are recognised by their columns, whatever the order of these", () => {
    const reversed = mail
      .split("\n")
      .map((line) => line.split(",").toReversed().join(";"))
      .join("\r\n");
    for (const text of [mail, reversed, `\ufeff${mail}`]) {
      expect(readOne(text)).toMatchObject({
        kind: "report",
        report: "getEmailActivityUserDetail",
        rows: 3,
        deleted: 1,
        from: "2026-11-14",
        to: "2026-11-20",
        rejected: [],
      });
    }
  });

  test("mail that only came in is no activity", () => {
    expect(readOne(mail).active).toEqual(new Map([["exchange-online", 1]]));
  });

  test("the Teams report with its first columns, and with all that came later", () => {
    const old = `Report Refresh Date,User Principal Name,Last Activity Date,Is Deleted,Deleted Date,Assigned Products,Team Chat Message Count,Private Chat Message Count,Call Count,Meeting Count,Has Other Action,Report Period
2026-11-20,ada@x.example,2026-11-19,False,,P,0,4,0,2,No,30
2026-11-20,ben@x.example,2026-01-19,False,,P,0,0,0,0,No,30`;
    const late = `Is Licensed,Post Messages,Meetings Attended Count,User Id,${old
      .replace("\n", "\nYes,0,0,x,")
      .replace("\n2026", "\nYes,0,0,x,2026")}`;
    for (const text of [old, late]) {
      expect([...readOne(text).active].filter(([, people]) => people > 0)).toEqual([
        ["teams", 1],
        ["teams-chat", 1],
        ["teams-meetings", 1],
      ]);
    }
  });

  test("a report that does not say its period looks at so many days", () => {
    const text = `Report Refresh Date,User Principal Name,Has Exchange License,Exchange Last Activity Date,Has Teams License,Teams Last Activity Date
2026-11-20,ada@x.example,True,2026-11-01,Yes,2026-10-21
2026-11-20,ben@x.example,True,2026-10-22,No,`;
    const active = (days: number) => {
      const [file] = readAll({ report: text }, { days }).files;
      return [file?.from, file?.active.get("exchange-online"), file?.active.get("teams")];
    };
    expect(active(30)).toEqual(["2026-10-22", 2, 0]);
    expect(active(31)).toEqual(["2026-10-21", 2, 1]);
    expect(active(7)).toEqual(["2026-11-14", 0, 0]);
  });

  test("Graph's JSON, on several pages, with details", () => {
    const user = (name: string, details: object) => ({
      reportRefreshDate: "2026-11-20",
      userPrincipalName: name,
      lastActivityDate: null,
      details: [{ reportPeriod: 7, windows: true, mac: false, mobile: false, ...details }],
    });
    const page = (next: object, ...value: object[]) => JSON.stringify({ value, ...next });
    const file = readOne(
      [
        page(
          { "@odata.nextLink": "more" },
          user("ada@x.example", { outlook: true, outlookWindows: true, outlookWeb: false }),
        ),
        page({}, user("ben@x.example", { wordWeb: true, outlookWindows: false })),
      ].join("\n"),
    );
    expect(file).toMatchObject({ report: "getM365AppUserDetail", rows: 2, isPartial: false });
    expect([...file.active].filter(([, people]) => people > 0).map(([service]) => service)).toEqual(
      ["exchange-online", "outlook-desktop", "office-web"],
    );
  });

  test("a last page that says that more follow", () => {
    const value = [{ userPrincipalName: "a", department: null }];
    const text = JSON.stringify({ "@odata.nextLink": "more", value });
    expect(readOne(text)).toMatchObject({ kind: "users", rows: 1, isPartial: true });
  });

  test("pages that were saved in an array", () => {
    const page = (name: string) => ({ value: [{ userPrincipalName: name, department: "Yard" }] });
    expect(readOne(JSON.stringify([page("a"), page("b")]))).toMatchObject({
      kind: "users",
      rows: 2,
    });
  });

  test("the totals of the tenant", () => {
    const text = `Report Refresh Date,Exchange Active,Exchange Inactive,Teams Active,Teams Inactive,Report Period
2026-11-20,12,3,9,6,7`;
    const { tally, files } = readAll({ totals: text });
    expect(files[0]).toMatchObject({ kind: "totals", rows: 1 });
    expect(tally.totals[0]?.active.get("teams")).toBe(9);
  });
});

describe("what is said and not swallowed", () => {
  test("concealed names", () => {
    const text = mail
      .replace("ada@x.example", "0439A166C614C2E8C7B4075DC4752054")
      .replace("ben@x.example", "00000000-0000-0000-0000-000000000000");
    const { tally, files } = readAll({ mail: text });
    expect(files[0]).toMatchObject({ concealed: 2, deleted: 1, rows: 3 });
    expect(tally.people.concealed()).toBe(2);
    expect(tally.reports).toEqual([]);
  });

  test("rows left out, counted by reason, with the first of them", () => {
    const rows = ["19/11/2026", "11/19/2026", "2026-02-30", "Nov 19"].map(
      (day) => `2026-11-20,a@x.example,A,False,,${day},3,9,8,0,0,P,7`,
    );
    const [header] = mail.split("\n");
    const file = readOne(
      [
        header,
        ...rows,
        "2026-11-20,a@x.example,A,WAHR,,2026-11-19,3,9,8,0,0,P,7",
        "2026-11-20,,A,False,,2026-11-19,3,9,8,0,0,P,7",
        "2026-11-20,a@x.example,A, Ada,False,,2026-11-19,3,9,8,0,0,P,7",
      ].join("\n"),
    );
    expect(file.rows).toBe(0);
    expect(file.rejected).toEqual([
      {
        column: "Last Activity Date",
        why: "is not a day such as 2026-11-24",
        rows: 4,
        first: [
          { line: 2, value: "19/11/2026" },
          { line: 3, value: "11/19/2026" },
          { line: 4, value: "2026-02-30" },
        ],
      },
      {
        column: "Is Deleted",
        why: "is not Yes, No, True or False",
        rows: 1,
        first: [{ line: 6, value: "wahr" }],
      },
      { why: "has no User Principal Name", rows: 1, first: [{ line: 7, value: "" }] },
      {
        why: "has not as many fields as there are titles",
        rows: 1,
        first: [{ line: 8, value: "14" }],
      },
    ]);
  });

  test.each([
    ["", "is empty"],
    [" \n\ufeff ", "is empty"],
    ["a,b\n1,2", /no report, list of users .+ columns are a, b/],
    ['[{"a": 1}]', /columns are a/],
    ['{"value": []}', "has no items"],
    [
      "Report Refresh Date,User Principal Name,Liked Count\n2026-11-20,a@x.example,1",
      /Liked Count/,
    ],
    ['User Principal Name,Department\n"open,2', /from line 2 on: a quote/],
  ])("%j has a problem", (text, problem) => {
    expect(readOne(text).problem).toMatch(problem);
  });

  test("users of whom nothing says the unit", () => {
    const users = "userPrincipalName,Department\na@x.example,Yard";
    expect(readOne(users).problem).toBeUndefined();
    const [file] = readAll({ users }, { by: "costCenter" }).files;
    expect(file).toMatchObject({
      rows: 1,
      problem: expect.stringMatching(/the costCenter of users/),
    });
  });

  test("JSON that breaks off keeps what came before", () => {
    const file = readOne('{"value": [{"userPrincipalName": "a@x.example"}, {"userPrin');
    expect(file).toMatchObject({ kind: "users", rows: 1 });
    expect(file.rejected[0]?.first[0]?.value).toMatch(/ends in the middle/);
  });
});
