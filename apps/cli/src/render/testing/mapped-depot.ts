import { applicationMap } from "@mainstay/analysis";
import { readUsage, unitNames, usageByUnit, usageTally } from "@mainstay/m365";
import { planOf } from "@mainstay/plan/testing";

/** A small plan with three units, one of which has no headcount. */
const plan = planOf({
  organisation: { name: "Depot & <Sons>" },
  units: [
    { id: "depot", name: "Depot" },
    { id: "yard", name: "Yard", parent: "depot", headcount: 60 },
    { id: "back-office", name: "Back office", parent: "depot", headcount: 20 },
    { id: "workshop", name: "Workshop", parent: "depot" },
  ],
  elements: [
    { id: "loading", kind: "process", name: "Loading", unit: "yard", needs: ["lists", "teams"] },
    { id: "billing", kind: "process", name: "Billing", unit: "back-office", needs: ["mail"] },
    { id: "repair", kind: "process", name: "Repair", unit: "workshop", needs: ["intranet"] },
    { id: "lists", kind: "application", name: "Loading lists", needs: ["sign-in"] },
    {
      id: "mail",
      kind: "service",
      name: "Mail",
      unit: "workshop",
      needs: ["exchange-online", "sign-in"],
    },
    { id: "intranet", kind: "service", name: "Intranet", needs: ["sharepoint-online"] },
    { id: "exchange-online", kind: "service", name: "Exchange Online" },
    { id: "sharepoint-online", kind: "service", name: "SharePoint Online" },
    { id: "teams", kind: "service", name: "Teams" },
    { id: "sign-in", kind: "service", name: "Sign-in" },
    { id: "wiki", kind: "service", name: "Wiki <old>" },
  ],
});

const users = `userPrincipalName,department,accountEnabled,userType
a@depot.example,Yard,True,Member
b@depot.example,Yard,True,Member
c@depot.example,Back Office,True,Member
d@depot.example,Back Ofice,True,Member
e@depot.example,,True,Member
f@depot.example,Workshop,True,Member
post@depot.example,Yard,False,Member
g_carrier.example#EXT#@depot.example,Yard,True,Guest
`;

const active = `Report Refresh Date,User Principal Name,Is Deleted,Has Exchange License,Has SharePoint License,Has Yammer License,Has Teams License,Exchange Last Activity Date,SharePoint Last Activity Date,Yammer Last Activity Date,Teams Last Activity Date
2026-11-20,a@depot.example,False,True,True,True,True,2026-11-19,,,2026-11-19
2026-11-20,b@depot.example,False,True,True,True,True,,,,2026-11-19
2026-11-20,c@depot.example,False,True,True,True,False,2026-11-02,2026-11-19,,
2026-11-20,f@depot.example,False,True,False,True,True,19/11/2026,,,
2026-11-20,9FA6E1D40B4C4E0FA1A3F2C1D0E9B8A7,False,True,True,True,True,2026-11-19,,,
`;

const totals = `Report Refresh Date,Exchange Active,Exchange Inactive,Teams Active,Teams Inactive,Report Period
2026-11-20,4,1,2,2,30
`;

const tally = usageTally({ by: "department", days: 30 });
const files = Object.entries({
  "in/users.csv": users,
  "in/getOffice365ActiveUserDetail.csv": active,
  "in/totals.csv": totals,
}).map(([name, text]) => {
  const reader = readUsage(name, tally);
  reader.write(text);
  return reader.end();
});
const usage = usageByUnit(tally, unitNames(plan.units, new Map()));

/** Its map by all kinds of evidence, with somebody of every kind who is not counted, and a row that cannot be read. */
export const mappedDepot = {
  plan,
  usage,
  files,
  totals: tally.totals,
  map: applicationMap(plan, { evidence: usage.evidence }),
};

/** Its map by the plan alone. */
export const declaredDepot = { plan, files: [], map: applicationMap(plan, { evidence: [] }) };
