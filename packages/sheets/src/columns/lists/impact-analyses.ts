import { DocumentStatus, ImpactAnalysis } from "@mainstay/plan";
import type { Column } from "../column.ts";
import type { Sheet } from "../sheet.ts";
import { aboutElement, description, facilitator, unit } from "./recurring.ts";

const { type, subject } = ImpactAnalysis.shape;

const what: readonly Column[] = [
  { kind: "id", field: "id", title: "Id", also: ["bia id", "analysis id", "key"], width: 28 },
  {
    kind: "text",
    field: "name",
    title: "Name",
    also: ["impact analysis", "bia", "title"],
    width: 36,
    isRequired: true,
  },
  description,
  { ...aboutElement, isRequired: true },
  {
    kind: "word",
    field: "status",
    title: "Status",
    also: ["state"],
    words: DocumentStatus.options,
    isRequired: true,
  },
  { kind: "word", field: "type", title: "Type", words: type.unwrap().options },
  { kind: "word", field: "subject", title: "Subject", words: subject.unwrap().options },
  { kind: "text", field: "enterpriseFunction", title: "Enterprise function", width: 28 },
  { kind: "text", field: "fiscalYear", title: "Fiscal year", width: 12 },
  { kind: "word", field: "criticality", title: "Criticality", scale: "criticalities", width: 18 },
  unit,
  { kind: "id", field: "seniorLeader", title: "Senior leader", names: ["people"] },
];

const found: readonly Column[] = [
  { kind: "text", field: "executiveMandate", title: "Executive mandate", also: ["mandate"] },
  { kind: "text", field: "dataLoss", title: "Data loss", also: ["what losing data would mean"] },
  { kind: "text", field: "workaround.description", title: "Workaround" },
  { kind: "duration", field: "workaround.holds", title: "Workaround holds" },
  { kind: "flag", field: "personalData.held", title: "Personal data" },
  { kind: "text", field: "personalData.explanation", title: "Personal data explained" },
  { kind: "duration", field: "adjusted.rto", title: "Adjusted RTO", also: ["rto"] },
  { kind: "duration", field: "adjusted.rpo", title: "Adjusted RPO", also: ["rpo"] },
  { kind: "duration", field: "adjusted.mtpd", title: "Adjusted MTPD", also: ["mtpd"] },
  { kind: "share", field: "adjusted.mbco", title: "Adjusted MBCO", also: ["mbco"] },
  { kind: "text", field: "adjusted.reason", title: "Adjusted because", also: ["why adjusted"] },
];

const approved: readonly Column[] = [
  { kind: "day", field: "completed", title: "Completed" },
  { kind: "day", field: "expires", title: "Expires", also: ["valid until"] },
  facilitator,
  { kind: "id", field: "approver", title: "Approver", also: ["approved by"], names: ["people"] },
  { kind: "day", field: "approved", title: "Approved", also: ["approved on"] },
  { kind: "text", field: "approvalRecord", title: "Approval record" },
  { kind: "ids", field: "contributors", title: "Contributors", names: ["people"] },
];

/** Business impact analyses, without what each has many of. */
export const impactAnalyses: Sheet = {
  title: "Impact analyses",
  also: ["bias", "bia", "business impact analyses"],
  holder: "impactAnalyses",
  identity: ["id", "name"],
  columns: [...what, ...found, ...approved],
};
