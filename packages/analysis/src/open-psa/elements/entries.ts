import type { Definition, Draft, EventDefinition, ParameterDefinition } from "../draft/draft.ts";
import { define, type Entry, fullName, type Scope } from "../draft/scope.ts";
import type { Tag } from "../xml/read-xml.ts";
import { element, quoted, type Report } from "../xml/xml-problem.ts";
import { requireAttribute } from "./vocabulary.ts";

/** Something that is being defined: where its name stands, and what it is to the rest of the model. */
export type NewEntry = Entry & { readonly definition: Definition };

/** Reads the name and role of a definition; nothing if it has no name that others can use. */
export function readEntry(tag: Tag, report: Report, scope: Scope): NewEntry | undefined {
  const name = readName(tag, report);
  const isPrivate = readPrivacy(tag, report, scope);
  if (name === undefined) return undefined;
  const entry = { scope, name, isPrivate };
  return { ...entry, definition: { name: fullName(entry), offset: tag.offset } };
}

/** The name that an element defines: anything without dots, which join the parts of a path. */
export function readName(tag: Tag, report: Report): string | undefined {
  const name = requireAttribute(tag, "name", report);
  if (name?.includes(".") !== true) return name;
  const message = `${quoted(name)} is not a name: dots only join containers and names in references`;
  report({ id: "wrong-value", message, offset: tag.offset });
  return undefined;
}

/** Whether a definition or component is private: as its role says, else as its container is. */
export function readPrivacy(
  { name, attributes, offset }: Tag,
  report: Report,
  scope: Scope,
): boolean {
  const { role } = attributes;
  if (role === "private" || role === "public") return role === "private";
  if (role !== undefined) {
    const message = `${quoted(role)} is not a role of ${element(name)}: write public or private`;
    report({ id: "wrong-value", message, offset });
  }
  return scope.isPrivate;
}

/** Adds a gate, basic event or house event, which share their names. A name that is taken is a problem. */
export function addEvent(draft: Draft, entry: Entry, definition: EventDefinition): void {
  expectNew(define(draft.events, entry, definition), definition, draft.report);
}

/** Adds a parameter. */
export function addParameter(draft: Draft, entry: Entry, definition: ParameterDefinition): void {
  expectNew(define(draft.parameters, entry, definition), definition, draft.report);
}

function expectNew(
  taken: Definition | undefined,
  { name, offset }: Definition,
  report: Report,
): void {
  if (taken === undefined) return;
  const message = `${quoted(name)} is defined a second time: keep one definition, or make both private in containers of their own`;
  report({ id: "duplicate-name", message, offset });
}
