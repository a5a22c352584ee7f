import type { KeptAnswers } from "./kept-answers.ts";
import { isNoAnswer, newestOrKept } from "./newest-or-kept.ts";

/** What is asked, and what it takes. */
type Asking = {
  readonly request: Request;
  readonly path: string;
  readonly send: (request: Request) => Promise<Response>;
  readonly answers: KeptAnswers;
  /** Comes when one has waited long enough. */
  readonly soon: Promise<unknown>;
  /** Tells pages of a path that it is to be asked again: the server answers otherwise than what they were given, or it was not kept. */
  readonly tell: (path: string) => Promise<unknown>;
};

/**
 * The newest answer, or the last that was kept for whoever asks; one that comes later is kept, and told of where it is another.
 * Who asks with `no-cache` gets what is kept only where the server does not answer, however long that takes. `settled` comes
 * when nothing is left to be done.
 */
export function askServer({ request, path, send, answers, soon, tell }: Asking): {
  readonly answer: Promise<Response>;
  readonly settled: Promise<void>;
} {
  const asking = answers.asking();
  const asked = send(request);
  const copy = asked.then((answer) => answer.clone());
  let given: Promise<string | undefined> | undefined;
  const kept = () => {
    // A device that does not give back what it keeps is as good as one that keeps nothing.
    const known = answers.find(request).catch(() => undefined);
    // What breaks off while it is read is another answer than any that comes.
    given = known.then((answer) => answer?.clone().text()).catch(() => "");
    return known;
  };
  const late = async () => {
    const answer = await copy;
    const compared = answer.clone();
    const lost = await answers.keep({ request, path, answer, asking });
    for (const one of lost) await tell(one);
    if (lost.includes(path)) return;
    const before = await given;
    if (before === undefined || isNoAnswer(compared)) return;
    if (compared.ok && before === (await compared.text())) return;
    await tell(path);
  };
  return {
    answer: newestOrKept({ asked, soon: request.cache === "no-cache" ? never : soon, kept }),
    settled: late().catch(() => undefined),
  };
}

const never = new Promise<never>(() => {});
