import { readFileSync } from "node:fs";
import { acknowledge, findAttempt, findCall } from "@mainstay/store";
import type { Context, Hono } from "hono";
import type { KyselyTransactionLike } from "pg-boss";
import { linkPath, signedLinks } from "../calls/links.ts";
import { acknowledgementPage, type AcknowledgementView } from "./acknowledgement-page.ts";
import type { Services } from "./context.ts";

/** Nothing keeps what is behind a link, and no search engine lists it. */
const headers = { "cache-control": "no-store", "x-robots-tag": "noindex" };

/**
 * Serves what links in messages lead to, without a sign-in: whoever has the link may acknowledge for whom it was made, once and
 * until it expires.
 */
export function bindAcknowledgement(app: Hono, services: Services): void {
  const css = readFileSync(new URL("./pages/called.css", import.meta.url), "utf8");
  app.get("/called.css", (context) =>
    context.body(css, 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "no-cache",
    }),
  );
  app.get(`${linkPath}/:token`, async (context) => {
    const named = await findNamed(services, context.req.param("token"));
    return named === undefined ? notOurs(context) : show(context, viewOf(named, services.now()));
  });
  app.post(`${linkPath}/:token`, async (context) => {
    const named = await findNamed(services, context.req.param("token"));
    if (named === undefined) return notOurs(context);
    const now = services.now();
    if (now > new Date(named.call.expires)) return show(context, viewOf(named, now));
    const { place, person, channel } = named.attempt;
    const within = async (trx: KyselyTransactionLike) => {
      await services.jobs.ask("calls", trx);
    };
    const { db } = services.database;
    await acknowledge(db, named.call.id, { place, person, channel }, { at: now, within });
    // Whoever reloads the page does not send it again.
    return context.redirect(context.req.path, 303);
  });
}

type Named = NonNullable<Awaited<ReturnType<typeof findNamed>>>;

/** The message that a token is of, and when it was acknowledged; undefined where we made no such token. */
async function findNamed({ database: { db }, connected }: Services, token: string) {
  const { calls } = connected;
  if (calls === undefined) return undefined;
  const links = signedLinks(calls.secret, calls.origin);
  const id = links.attemptIn(token);
  const found = id === undefined ? undefined : await findAttempt(db, id);
  if (found === undefined || !links.isGenuine(token, found.call, found.attempt)) return undefined;
  const { place, person } = found.attempt;
  const { acknowledgements = [] } = (await findCall(db, found.call.id)) ?? {};
  const known = acknowledgements.find((one) => one.place === place && one.person === person);
  return { ...found, known };
}

function viewOf({ call, attempt, known }: Named, now: Date): AcknowledgementView {
  const { kind, list, message, startedBy, started, expires, end } = call;
  const nameOf = (id: string) => list.people.find((person) => person.id === id)?.name ?? id;
  const standsIn = attempt.place !== attempt.person;
  const isOver = now > new Date(expires);
  // A link that lies about in a mailbox does not tell for ever what happened.
  const about = isOver
    ? []
    : [
        ...(standsIn ? [`You stand in for ${nameOf(attempt.place)}, who has not answered.`] : []),
        message,
        `Started by ${startedBy.name} at ${timeOf(started)}.`,
      ];
  if (known !== undefined) {
    const thanks = `Noted at ${timeOf(known.at)}. You need do nothing more here.`;
    return { title: `Thank you, ${nameOf(attempt.person)}`, kind, paragraphs: [thanks, ...about] };
  }
  if (isOver) {
    const over = `This could be acknowledged until ${timeOf(expires)}. Tell whoever leads the response that you have read it.`;
    return { title: list.tree.name, kind, paragraphs: [over] };
  }
  return {
    title: `${list.tree.name}: ${nameOf(attempt.person)}`,
    kind,
    paragraphs: [
      ...about,
      ...(end === undefined ? [] : ["Nobody is called any more, and your answer still counts."]),
    ],
    button: "I have got this",
  };
}

function timeOf(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

function notOurs(context: Context) {
  const view = {
    title: "This link is not known",
    paragraphs: [
      "Open it as it stands in the message, whole. If that is what you did, answer whoever sent it.",
    ],
  };
  return context.html(acknowledgementPage(view), 404, headers);
}

function show(context: Context, view: AcknowledgementView) {
  return context.html(acknowledgementPage(view), 200, headers);
}
