import { ContactKind, Evidence, Kind, Purpose } from "@mainstay/plan";

/** The lists that have a sheet: records of the plan, and the requirements of its elements. */
export const sheetNames = ["units", "people", "elements", "requirements"] as const;
export type SheetName = (typeof sheetNames)[number];
/** Those whose rows are records of the plan. */
export type RecordSheet = Exclude<SheetName, "requirements">;

/** How the text of a cell becomes a value. */
type CellKind =
  | "id"
  | "ids"
  | "word"
  | "text"
  | "texts"
  | "duration"
  | "share"
  | "number"
  | "contacts";

/** A column: which field of the form of plan files it is, what is written above it, and what others write there. */
export type Column = {
  /** Such as `name` or `recovery.time`. */
  readonly field: string;
  readonly title: string;
  readonly also: readonly string[];
  readonly kind: CellKind;
  /** In letters. */
  readonly width: number;
  /** The list that its ids are of: then the name of a record stands for its id. */
  readonly names?: "units" | "people" | "elements";
  readonly words?: readonly string[];
  /** Whether every record has it: then an empty cell leaves what there is. */
  readonly isRequired?: true;
};

const units: readonly Column[] = [
  { field: "id", title: "Id", also: ["unit id", "code", "key"], kind: "id", width: 24 },
  {
    field: "name",
    isRequired: true,
    title: "Name",
    also: ["unit", "business unit", "department", "title"],
    kind: "text",
    width: 32,
  },
  {
    field: "parent",
    title: "Parent",
    also: ["parent unit", "part of", "belongs to", "reports to"],
    kind: "id",
    width: 24,
    names: "units",
  },
  {
    field: "headcount",
    title: "Headcount",
    also: ["people", "employees", "staff", "fte", "size"],
    kind: "number",
    width: 12,
  },
];

const people: readonly Column[] = [
  { field: "id", title: "Id", also: ["person id", "employee id", "key"], kind: "id", width: 24 },
  {
    field: "name",
    isRequired: true,
    title: "Name",
    also: ["person", "full name", "display name", "employee"],
    kind: "text",
    width: 28,
  },
  {
    field: "role",
    title: "Role",
    also: ["job title", "position", "function", "title"],
    kind: "text",
    width: 32,
  },
  {
    field: "unit",
    title: "Unit",
    also: ["business unit", "department", "unit id"],
    kind: "id",
    width: 24,
    names: "units",
  },
  {
    field: "backup",
    title: "Backup",
    also: ["deputy", "stand-in", "substitute", "alternate"],
    kind: "id",
    width: 24,
    names: "people",
  },
  {
    field: "email",
    title: "Email",
    also: ["e-mail address", "mail", "email address"],
    kind: "text",
    width: 32,
  },
  {
    field: "teams",
    title: "Teams",
    also: ["teams account", "microsoft teams"],
    kind: "text",
    width: 32,
  },
  {
    field: "phone",
    title: "Phone",
    also: ["phone number", "telephone", "mobile", "mobile phone"],
    kind: "text",
    width: 20,
  },
  { field: "sms", title: "SMS", also: ["text message", "sms number"], kind: "text", width: 20 },
  { field: "other", title: "Other contact", also: ["other"], kind: "text", width: 24 },
  {
    field: "contacts",
    title: "Contacts in order",
    also: ["contacts"],
    kind: "contacts",
    width: 40,
    words: ContactKind.options,
  },
];

const elements: readonly Column[] = [
  { field: "id", title: "Id", also: ["element id", "key", "asset id"], kind: "id", width: 28 },
  {
    field: "kind",
    isRequired: true,
    title: "Kind",
    also: ["type", "element kind", "category", "asset type"],
    kind: "word",
    width: 16,
    words: Kind.options,
  },
  {
    field: "name",
    isRequired: true,
    title: "Name",
    also: ["element", "title", "asset", "asset name", "system", "process"],
    kind: "text",
    width: 36,
  },
  {
    field: "description",
    title: "Description",
    also: ["details", "what it is", "summary"],
    kind: "text",
    width: 60,
  },
  {
    field: "unit",
    title: "Unit",
    also: ["business unit", "department", "owning unit", "unit id"],
    kind: "id",
    width: 20,
    names: "units",
  },
  {
    field: "owner",
    title: "Owner",
    also: ["owner id", "responsible", "contact", "process owner"],
    kind: "id",
    width: 20,
    names: "people",
  },
  {
    field: "criticality",
    title: "Criticality",
    also: ["critical", "priority", "tier", "importance"],
    kind: "word",
    width: 18,
  },
  { field: "tags", title: "Tags", also: ["labels", "keywords"], kind: "texts", width: 24 },
  {
    field: "recovery.time",
    title: "Recovery time",
    also: ["time to recover", "rta", "recovery time actual", "recovery capability", "rtc"],
    kind: "duration",
    width: 14,
  },
  {
    field: "recovery.point",
    title: "Recovery point",
    also: ["backup interval", "rpa", "recovery point actual"],
    kind: "duration",
    width: 14,
  },
  {
    field: "objectives.rto",
    title: "RTO",
    also: ["recovery time objective"],
    kind: "duration",
    width: 10,
  },
  {
    field: "objectives.rpo",
    title: "RPO",
    also: ["recovery point objective"],
    kind: "duration",
    width: 10,
  },
  {
    field: "objectives.mtpd",
    title: "MTPD",
    also: ["maximum tolerable period of disruption", "mtd", "maximum tolerable downtime", "mao"],
    kind: "duration",
    width: 10,
  },
  {
    field: "objectives.mbco",
    title: "MBCO",
    also: ["minimum business continuity objective", "minimum level"],
    kind: "share",
    width: 10,
  },
  {
    field: "availability.sla",
    title: "SLA",
    also: ["availability", "uptime", "service level"],
    kind: "share",
    width: 10,
  },
  {
    field: "availability.perYear",
    title: "Disruptions per year",
    also: ["per year", "failures per year", "outages per year"],
    kind: "number",
    width: 14,
  },
  {
    field: "availability.mttr",
    title: "MTTR",
    also: ["mean time to repair", "time to repair"],
    kind: "duration",
    width: 10,
  },
  {
    field: "evidence",
    title: "Evidence",
    also: ["known from"],
    kind: "word",
    width: 12,
    words: Evidence.options,
  },
];

const requirements: readonly Column[] = [
  {
    field: "element",
    title: "Element",
    also: ["element id", "id", "from", "dependent", "needed by", "consumer", "source"],
    kind: "id",
    width: 28,
    names: "elements",
  },
  {
    field: "targets",
    title: "Needs",
    also: [
      "target",
      "targets",
      "depends on",
      "dependency",
      "requires",
      "to",
      "provider",
      "destination",
    ],
    kind: "ids",
    width: 40,
    names: "elements",
  },
  {
    field: "atLeast",
    title: "At least",
    also: ["how many", "minimum", "quorum"],
    kind: "number",
    width: 10,
  },
  {
    field: "for",
    title: "For",
    also: ["purpose", "needed for", "needed to"],
    kind: "word",
    width: 12,
    words: Purpose.options,
  },
  {
    field: "holds",
    title: "Holds",
    also: ["tolerance", "holds for", "works without for", "buffer"],
    kind: "duration",
    width: 12,
  },
  { field: "loss", title: "Loss", also: ["impact", "share lost"], kind: "share", width: 10 },
  {
    field: "note",
    title: "Note",
    also: ["notes", "comment", "comments", "why", "reason"],
    kind: "text",
    width: 60,
  },
  {
    field: "evidence",
    title: "Evidence",
    also: ["known from"],
    kind: "word",
    width: 12,
    words: Evidence.options,
  },
];

/** The columns of each sheet, in their order. */
export const columnsOf: { readonly [Sheet in SheetName]: readonly Column[] } = {
  units,
  people,
  elements,
  requirements,
};

/** What each sheet is called, and what else it may be called. */
export const sheetTitles: { readonly [Sheet in SheetName]: readonly string[] } = {
  units: ["Units", "business units", "departments", "organisation", "organization"],
  people: ["People", "persons", "contacts", "employees", "staff"],
  elements: [
    "Elements",
    "assets",
    "functions",
    "processes",
    "services",
    "applications",
    "systems",
    "objectives",
  ],
  requirements: ["Requirements", "dependencies", "needs", "dependency"],
};
