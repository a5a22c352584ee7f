import type { ContactKind } from "@mainstay/plan";

/** Where a message goes, by what kind of address a channel takes. */
export const addressWords: Readonly<
  Record<ContactKind, { readonly label: string; readonly hint: string }>
> = {
  email: { label: "E-mail address", hint: "e-mail address" },
  teams: { label: "Teams account", hint: "Teams account" },
  phone: { label: "Phone number", hint: "phone number" },
  sms: { label: "Number for text messages", hint: "number" },
  other: { label: "Address", hint: "address" },
};
