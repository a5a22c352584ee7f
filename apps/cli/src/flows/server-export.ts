import { basePath, exportObservations, ProblemDocument, Refused } from "@mainstay/api";
import type { ExportForm } from "@mainstay/flows";
import { CannotRun } from "../failure.ts";
import { askServer, serverAt } from "../record/server-holder.ts";

/** What is asked of a server: of which window, in which form, and around which machine or of which site, if not all of it. */
export type AskedExport = {
  readonly server: string;
  readonly token: string | undefined;
  readonly window: { readonly from: string; readonly until: string };
  readonly form: ExportForm;
  readonly around: string | undefined;
  readonly site: string | undefined;
};

/** What a server has of a window, in pieces as they come. Throws CannotRun, also where it ends before all of it has come. */
export async function* serverExport({
  server,
  token,
  window,
  form,
  around,
  site,
}: AskedExport): AsyncGenerator<Uint8Array> {
  const { origin, token: sent } = serverAt(server, token);
  const query = new URLSearchParams({
    ...window,
    ...(around === undefined ? {} : { around }),
    ...(site === undefined ? {} : { site }),
  });
  const place = `${origin}${basePath}${exportObservations.url.replace("{form}", form)}?${query.toString()}`;
  const headers = sent === undefined ? {} : { authorization: `Bearer ${sent}` };
  const response = await askServer(server, async () => {
    const answer = await fetch(place, { headers });
    if (answer.ok) return answer;
    throw new Refused(await problemOf(answer));
  });
  try {
    for await (const piece of response.body ?? []) yield piece;
  } catch {
    throw new CannotRun(`${server} broke off before all of it had come: ask for it again`);
  }
}

async function problemOf(answer: Response): Promise<ProblemDocument> {
  const { data } = ProblemDocument.safeParse(await answer.json().catch(() => undefined));
  if (data !== undefined) return data;
  throw new CannotRun(`the server answers ${answer.status}, and not as Mainstay does`);
}
