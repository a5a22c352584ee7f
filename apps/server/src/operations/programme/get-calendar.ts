import { ProgrammeDocument } from "@mainstay/api";
import { type Request, type Services, WrittenFile } from "../operation.ts";
import { calendarText } from "./calendar-text.ts";
import { todayOf } from "./get-programme.ts";

/** So much is in a calendar, the most pressing first: programs ask for all of it again and again. */
const mostEntries = 2000;

/** What is due as a calendar: what is overdue stands on its own day, and what was never done on this. */
export async function getCalendar(
  services: Services,
  { query: { person } }: Request<unknown, { readonly person?: string | undefined }, unknown>,
): Promise<WrittenFile> {
  const { analyses, origin, record } = services;
  const today = todayOf(services);
  const filter = { limit: mostEntries, after: 0, person };
  const answer = await analyses.askText({ about: "programme", today, filter });
  const { items } = ProgrammeDocument.parse(JSON.parse(answer ?? "{}"));
  const { organisation, people } = record.head.plan;
  const text = calendarText(items, {
    today,
    origin,
    organisation: organisation.name,
    people: new Map(people.map(({ id, name }) => [id, name])),
  });
  const bytes = new TextEncoder().encode(text);
  return new WrittenFile({
    name: "programme.ics",
    size: bytes.length,
    stream: new Blob([bytes]).stream(),
  });
}
