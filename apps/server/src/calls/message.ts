import type { ContactKind } from "@mainstay/plan";
import type { Attempt, Call, CalledPerson } from "@mainstay/store";

/** A message of a call, in each of the forms that channels take. */
export type CallMessage = {
  /** The same each time that it is sent, by which others can know one that came twice. */
  readonly key: string;
  readonly address: string;
  /** Whom it is to. */
  readonly name: string;
  readonly subject: string;
  /** Everything, as plain text. */
  readonly text: string;
  /** The same in one line, for what counts characters: of those whom to reach otherwise it names one. */
  readonly short: string;
  readonly link: string;
  /** ISO 8601, UTC: after that it helps nobody. */
  readonly expires: string;
};

const contactWords: Readonly<Record<ContactKind, string>> = {
  email: "e-mail",
  teams: "Teams",
  phone: "phone",
  sms: "text message",
  other: "otherwise",
};

/** The message of an attempt. It says whether it is a drill, what happened, how to acknowledge, and whom to ask otherwise. */
export function messageOf(call: Call, attempt: Attempt, link: string): CallMessage {
  const { list, kind, message, startedBy } = call;
  const names = new Map(list.people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const word = kind === "drill" ? "DRILL" : "ALERT";
  const standsIn = attempt.person !== attempt.place;
  const why = standsIn ? `You stand in for ${nameOf(attempt.place)}, who has not answered.` : "";
  const others = backupContacts(call, attempt);
  return {
    key: `call ${call.id} ${attempt.id}`,
    address: attempt.address,
    name: nameOf(attempt.person),
    subject: `${word}: ${list.tree.name}`,
    text: [
      `${nameOf(attempt.person)}, ${kind === "drill" ? "this is a drill" : "this is not a drill"}: ${list.tree.name}, started by ${startedBy.name}.`,
      ...(why === "" ? [] : [why]),
      message,
      `Say that you have got this, with one tap: ${link}`,
      others.length === 0
        ? ""
        : ["If that does not work, tell one of these:", ...others.map(contactLine)].join("\n"),
    ]
      .filter((part) => part !== "")
      .join("\n\n"),
    short: [`${word}: ${message}`, why, `Acknowledge: ${link}`, shortContact(others)]
      .filter((part) => part !== "")
      .join(" "),
    link,
    expires: call.expires,
  };
}

/** Whom to reach by hand where the link does not work: who is above in the tree, who stands in, and who keeps the tree. */
function backupContacts({ list }: Call, { place: id, person }: Attempt): readonly CalledPerson[] {
  const place = list.places.find((one) => one.person === id);
  const wanted = [place?.after, place?.person, ...(place?.standIns ?? []), list.owner];
  return [...new Set(wanted)]
    .filter((one) => one !== person)
    .flatMap((one) => list.people.find((known) => known.id === one) ?? [])
    .filter(({ contacts }) => contacts.length > 0);
}

/** The first who can be reached by what a short message is read on, a telephone. */
function shortContact(people: readonly CalledPerson[]): string {
  const all = people.flatMap(({ name, contacts }) => contacts.map((one) => ({ name, ...one })));
  const one = all.find(({ kind }) => kind === "phone" || kind === "sms") ?? all[0];
  return one === undefined ? "" : `Or tell ${one.name}: ${one.address}`;
}

function contactLine({ name, contacts }: CalledPerson): string {
  return `- ${name}: ${contacts.map(({ kind, address }) => `${contactWords[kind]} ${address}`).join(", ")}`;
}
