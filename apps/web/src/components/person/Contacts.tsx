import type { ContactKind, Person } from "@mainstay/plan";
import styles from "./Contacts.module.css";

/** What a way to reach somebody is called. */
export const contactWords: Readonly<Record<ContactKind, string>> = {
  email: "E-mail",
  teams: "Teams",
  phone: "Phone",
  sms: "Text message",
  other: "Otherwise",
};

/** The ways to reach somebody, in the order in which they are tried. */
export function Contacts({ contacts }: Pick<Person, "contacts">) {
  if (contacts.length === 0) return "Nobody has said how";
  return contacts.map(({ kind, address }) => (
    <div key={`${kind} ${address}`} className={styles.contact}>
      {contactWords[kind]}: {address}
    </div>
  ));
}
