import type { ImpactAnalysis } from "@mainstay/plan";
import { contributorMail } from "../../mail/contributor-mail.ts";
import { sendSoon } from "../../mail/send-soon.ts";
import type { Person, Services } from "../operation.ts";

/** So long does it help to be told of an analysis that one may answer already, in milliseconds. */
const patience = 7 * 86_400_000;

/** Tells somebody by mail that they are asked, where mails are sent; to which address, if so. */
export async function tellContributor(
  services: Services,
  { name: askedBy }: Person,
  told: {
    readonly person: string;
    readonly name: string;
    readonly address: string;
    readonly analysis: ImpactAnalysis;
    readonly link?: string;
    readonly expiresAt?: string;
  },
): Promise<{ readonly mailedTo?: string }> {
  const { connected, origin, now } = services;
  if (connected.mail === undefined) return {};
  const { person, name, address, analysis, link, expiresAt } = told;
  const at = now();
  const asking = {
    key: `asked ${analysis.id} ${person} ${at.toISOString()}`,
    name,
    email: address,
    askedBy,
    analysis,
    ...(link === undefined ? {} : { link }),
    until: expiresAt ?? new Date(at.getTime() + patience).toISOString(),
  };
  await sendSoon(services, [contributorMail(asking, origin)]);
  return { mailedTo: address };
}
