import { ContactKind } from "@mainstay/plan";
import type { Sheet } from "../sheet.ts";

/** People and how to reach them. */
export const people: Sheet = {
  title: "People",
  also: ["persons", "contacts", "employees", "staff"],
  holder: "people",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["person id", "employee id", "key"], width: 24 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["person", "full name", "display name", "employee"],
      width: 28,
      isRequired: true,
    },
    {
      kind: "text",
      field: "role",
      title: "Role",
      also: ["job title", "position", "function", "title"],
      width: 32,
    },
    {
      kind: "id",
      field: "unit",
      title: "Unit",
      also: ["business unit", "department", "unit id"],
      width: 24,
      names: ["units"],
    },
    {
      kind: "id",
      field: "backup",
      title: "Backup",
      also: ["deputy", "stand-in", "substitute", "alternate"],
      width: 24,
      names: ["people"],
    },
    { kind: "day", field: "joined", title: "Joined", also: ["since", "hired", "start date"] },
    {
      kind: "text",
      field: "email",
      title: "Email",
      also: ["e-mail address", "mail", "email address"],
      width: 32,
    },
    {
      kind: "text",
      field: "teams",
      title: "Teams",
      also: ["teams account", "microsoft teams"],
      width: 32,
    },
    {
      kind: "text",
      field: "phone",
      title: "Phone",
      also: ["phone number", "telephone", "mobile", "mobile phone"],
      width: 20,
    },
    { kind: "text", field: "sms", title: "SMS", also: ["text message", "sms number"], width: 20 },
    { kind: "text", field: "other", title: "Other contact", also: ["other"], width: 24 },
    {
      kind: "contacts",
      field: "contacts",
      title: "Contacts in order",
      also: ["contacts"],
      words: ContactKind.options,
    },
  ],
};
