import { ContactKind } from "@mainstay/plan";
import type { Column } from "../column.ts";

/** The columns of people and how to reach them. */
export const people: readonly Column[] = [
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
