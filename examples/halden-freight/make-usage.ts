/** The files of usage of Halden Freight by name: made up, one person in ten, the same every time. */
export function usageFiles(): Readonly<Record<string, string>> {
  return {
    "users.csv": csv([
      [
        "userPrincipalName",
        "displayName",
        "department",
        "accountEnabled",
        "userType",
        "assignedLicenses",
      ],
      ...people.map(
        ({ name, shown, department, isEnabled = true, userType = "Member", products }) => [
          name,
          shown,
          department,
          isEnabled ? "True" : "False",
          userType,
          products.map((product) => ids[product]).join("+"),
        ],
      ),
    ]),
    "products.csv": csv([
      [
        "Product_Display_Name",
        "String_Id",
        "GUID",
        "Service_Plan_Name",
        "Service_Plan_Id",
        "Service_Plans_Included_Friendly_Names",
      ],
      ...Object.entries(plansIn).flatMap(([product, plans]) =>
        plans.map(([plan, id]) => [
          product,
          product.toUpperCase().replaceAll(" ", "_"),
          ids[product] ?? "",
          plan,
          id,
          plan,
        ]),
      ),
    ]),
    "getOffice365ActiveUserDetail.csv": csv([activeColumns, ...people.flatMap(activeRow)]),
    "getTeamsUserActivityUserDetail.csv": csv([teamsColumns, ...people.flatMap(teamsRow)]),
    "getM365AppUserDetail.csv": csv([appColumns, ...people.flatMap(appRow)]),
  };
}

const refreshed = "2026-11-20";

const ids: Readonly<Record<string, string>> = {
  "Office package": "11111111-0000-4000-8000-000000000001",
  "Frontline package": "11111111-0000-4000-8000-000000000002",
  "Report designer": "11111111-0000-4000-8000-000000000003",
  Telephony: "11111111-0000-4000-8000-000000000004",
};

const exchange = ["EXCHANGE_S_STANDARD", "9aaf7827-d63c-4b61-89c3-182f06f82e5c"] as const;
const sharePoint = ["SHAREPOINTSTANDARD", "c7699d2e-19aa-44de-8edf-1736da088ca1"] as const;
const oneDrive = ["ONEDRIVESTANDARD", "13696edf-5a08-49f6-8134-03083ed8ba30"] as const;
const teams = ["TEAMS1", "57ff2da0-773e-42df-b2af-ffb7a2317929"] as const;
const engage = ["VIVAENGAGE_CORE", "a82fbf69-b4d7-49f4-83a6-915b2cf354f4"] as const;
const web = ["SHAREPOINTWAC", "e95bec33-7c88-4a70-8e19-b10bd9d0c014"] as const;

/** Service plans have the ids that Microsoft gives them; the products are invented. */
const plansIn: Readonly<Record<string, readonly (readonly [plan: string, id: string])[]>> = {
  "Office package": [
    exchange,
    sharePoint,
    oneDrive,
    teams,
    engage,
    web,
    ["OFFICESUBSCRIPTION", "43de0ff5-c92c-492b-9116-175376d08c38"],
    ["INTUNE_A", "c1ec4a95-1f05-45b3-a911-aa3fa01094f5"],
    ["FLOW_O365_P2", "76846ad7-7776-4c40-a281-a386362dd1b9"],
    ["MICROSOFTBOOKINGS", "199a5c09-e0ca-4e37-8f7c-b05d533e1ea2"],
  ],
  "Frontline package": [exchange, sharePoint, oneDrive, teams, web],
  "Report designer": [["BI_AZURE_P2", "70d33638-9c74-4d01-bfd3-562de28bd4ba"]],
  Telephony: [["MCOEV", "4828c8ec-dc2e-4779-b502-87ac9ce28ab7"]],
};

/** A tenth of the people of a unit who have an account, what the directory calls it, and what share of them does what. */
type Crew = {
  readonly prefix: string;
  readonly people: number;
  readonly department: string;
  readonly isFrontline?: boolean;
  readonly telephony?: number;
  readonly designers?: number;
  readonly mail: number;
  readonly desktop: number;
  readonly mobile: number;
  readonly sites: number;
  readonly files: number;
  readonly chat: number;
  readonly meetings: number;
  readonly calls: number;
  readonly engage: number;
};

/** 780 drivers have no account, so that 1,620 of 2,400 people do. */
const crews: readonly Crew[] = [
  office("go", 2, "Group office", { calls: 1, mobile: 1 }),
  office("tra", 11, "Road transport", { chat: 1, meetings: 0.4, calls: 0.9, telephony: 0.7 }),
  office("hub", 2, "Hub operations", {}),
  hub("hv", 31, "Varnhaven Hub"),
  hub("ht", 25, "Tarnwick hub"),
  hub("ho", 18, "Ostermoor hub"),
  office("cus", 14, "Customs and Forwarding", { chat: 0.2, meetings: 0.1, calls: 0.1, sites: 1 }),
  office("sal", 19, "Sales and customer service", { calls: 0.7, telephony: 0.9, mobile: 0.8 }),
  office("fin", 10, "Finance", { files: 1, designers: 0.4 }),
  office("peo", 6, "People and payroll", { engage: 0.8 }),
  office("fle", 14, "Fleet and workshops", { isFrontline: true, desktop: 0.2, files: 0.1 }),
  office("fle-w", 3, "Fleet and workshop", { isFrontline: true, desktop: 0, files: 0 }),
  office("it", 7, "Information technology", { chat: 1, meetings: 1, files: 1, engage: 0.1 }),
  office("tmp", 3, "Seasonal staff", { isFrontline: true, desktop: 0, mobile: 0.3 }),
  office("new", 2, "", { mail: 0.5, chat: 0.5 }),
];

function office(prefix: string, number: number, department: string, more: Partial<Crew>): Crew {
  return {
    prefix,
    people: number,
    department,
    mail: 0.95,
    desktop: 0.9,
    mobile: 0.5,
    sites: 0.7,
    files: 0.6,
    chat: 0.8,
    meetings: 0.6,
    calls: 0.2,
    engage: 0,
    ...more,
  };
}

function hub(prefix: string, number: number, department: string): Crew {
  return office(prefix, number, department, {
    isFrontline: true,
    mail: 0.3,
    desktop: 0.1,
    mobile: 0.2,
    sites: 0.15,
    files: 0.05,
    chat: 0.45,
    meetings: 0.1,
    calls: 0.05,
  });
}

type Person = {
  readonly name: string;
  readonly shown: string;
  readonly department: string;
  readonly isEnabled?: boolean;
  readonly userType?: string;
  readonly products: readonly string[];
  /** Whether the person is among the share of the crew that does something. */
  readonly does: (what: keyof Crew) => boolean;
};

const nobodyDoes = () => false;
const people: readonly Person[] = [
  ...crews.flatMap((crew) => Array.from({ length: crew.people }, (_, at) => member(crew, at))),
  ...["hotline", "customs-desk", "claims", "yard-north"].map((box) => ({
    name: `${box}@halden-freight.example`,
    shown: `Shared mailbox ${box}`,
    department: "Sales and customer service",
    isEnabled: false,
    products: [],
    does: nobodyDoes,
  })),
  ...["k.holm", "s.aydin"].map((guest) => ({
    name: `${guest}_brisk-hauliers.example#EXT#@halden-freight.example`,
    shown: `Guest ${guest}`,
    department: "",
    userType: "Guest",
    products: [],
    does: (what: keyof Crew) => what === "chat",
  })),
];

function member(crew: Crew, at: number): Person {
  const does = (what: keyof Crew) => {
    const share = crew[what];
    return typeof share === "number" && at < Math.round(share * crew.people);
  };
  return {
    name: `${crew.prefix}-${at + 1}@halden-freight.example`,
    shown: `${crew.prefix.toUpperCase()} ${at + 1}`,
    department: crew.department,
    products: [
      crew.isFrontline === true ? "Frontline package" : "Office package",
      ...(does("telephony") ? ["Telephony"] : []),
      ...(does("designers") ? ["Report designer"] : []),
    ],
    does,
  };
}

const activeColumns = [
  "Report Refresh Date",
  "User Principal Name",
  "Display Name",
  "Is Deleted",
  "Deleted Date",
  "Has Exchange License",
  "Has OneDrive License",
  "Has SharePoint License",
  "Has Yammer License",
  "Has Teams License",
  "Exchange Last Activity Date",
  "OneDrive Last Activity Date",
  "SharePoint Last Activity Date",
  "Yammer Last Activity Date",
  "Teams Last Activity Date",
];

function activeRow({ name, shown, products, does }: Person): string[][] {
  if (products.length === 0) return [];
  const last = (isActive: boolean) => (isActive ? "2026-11-18" : "");
  const hasEngage = products.includes("Office package") ? "True" : "False";
  return [
    [
      refreshed,
      name,
      shown,
      "False",
      "",
      "True",
      "True",
      "True",
      hasEngage,
      "True",
      last(does("mail")),
      last(does("files")),
      last(does("sites")),
      last(does("engage")),
      last(does("chat") || does("meetings") || does("calls")),
    ],
  ];
}

const teamsColumns = [
  "Report Refresh Date",
  "User Principal Name",
  "Last Activity Date",
  "Is Deleted",
  "Deleted Date",
  "Team Chat Message Count",
  "Private Chat Message Count",
  "Call Count",
  "Meeting Count",
  "Has Other Action",
  "Is Licensed",
  "Report Period",
];

function teamsRow({ name, products, does }: Person): string[][] {
  const figures = (["chat", "calls", "meetings"] as const).map((what) => (does(what) ? 12 : 0));
  const [chat = 0, calls = 0, meetings = 0] = figures;
  const isActive = chat + calls + meetings > 0;
  if (products.length === 0 && !isActive) return [];
  return [
    [
      refreshed,
      name,
      isActive ? "2026-11-18" : "",
      "False",
      "",
      String(Math.floor(chat / 3)),
      String(chat),
      String(calls),
      String(meetings),
      "No",
      products.length > 0 ? "Yes" : "No",
      "30",
    ],
  ];
}

const documents = ["Word", "Excel", "PowerPoint", "OneNote"];
const appColumns = [
  "Report Refresh Date",
  "User Principal Name",
  "Report Period",
  "Windows",
  "Mac",
  "Mobile",
  "Web",
  "Outlook",
  "Word",
  "Excel",
  ...["Outlook", ...documents].map((app) => `${app} (Windows)`),
  "Outlook (Mac)",
  "Outlook (Mobile)",
  ...["Outlook", ...documents].map((app) => `${app} (Web)`),
];

function appRow({ name, products, does }: Person): string[][] {
  if (products.length === 0) return [];
  const yes = (isSo: boolean) => (isSo ? "Yes" : "No");
  const [desktop, mobile] = [does("desktop"), does("mobile")];
  const isWeb = does("mail") && !desktop && !mobile;
  const mail = desktop || mobile || isWeb;
  return [
    [
      refreshed,
      name,
      "30",
      ...[desktop, false, mobile, isWeb, mail, desktop, desktop].map(yes),
      ...[desktop, desktop, desktop, false, false].map(yes),
      ...[false, mobile].map(yes),
      ...[isWeb, isWeb, false, false, false].map(yes),
    ],
  ];
}

function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join(",")).join("\n")}\n`;
}
