/** Whatever keeps answers on a device, under names: `caches` of a browser. */
export type Place = {
  readonly open: (name: string) => Promise<Pick<Cache, "match" | "put" | "delete" | "keys">>;
  readonly delete: (name: string) => Promise<boolean>;
};

/** An answer, and for whom it was asked. */
type Answered = {
  readonly request: Request;
  readonly path: string;
  readonly answer: Response;
  /** What `asking` gave when it was asked. */
  readonly asking: Asking;
};

/** Who asked, and as the how manieth since the worker began. */
type Asking = { readonly asker: number; readonly number: number };

/** What the server answered last, kept for whoever asks and nobody else. */
export type KeptAnswers = {
  readonly find: (request: Request | string) => Promise<Response | undefined>;
  /**
   * Gives the paths of what is to be asked again to be kept: what was asked before somebody came in, or kept before it was known that they
   * had, may have been their own.
   */
  readonly keep: (answered: Answered) => Promise<readonly string[]>;
  /** Forgets all, as somebody else may ask from now on. Gives the paths of what was kept. */
  readonly forget: () => Promise<readonly string[]>;
  /** Tells those who ask apart, and what was asked before from what was asked after. */
  readonly asking: () => Asking;
};

const name = "answers";
const whoAsks = "/api/v1/me";
/** With these it is no longer there for whoever asks. */
const withdrawn = new Set([403, 404, 410]);

/** The answers in a place. */
export function keptAnswers(place: Place): KeptAnswers {
  let current = 0;
  let asked = 0;
  /** By address, which question the answer is to that was taken last. */
  const newest = new Map<string, number>();
  // One after the other: who asks is known before anything is kept for them.
  let keeping: Promise<unknown> = Promise.resolve();
  const find = async (request: Request | string) =>
    (await place.open(name)).match(request, { ignoreVary: true });
  const keepOne = async ({
    request,
    path,
    answer,
    asking: { asker, number },
  }: Answered): Promise<readonly string[]> => {
    // It may have come once somebody else asks.
    if (asker !== current) return answer.ok ? [path] : [];
    // An answer that was overtaken knows less than the one that is kept.
    if ((newest.get(request.url) ?? 0) > number) return [];
    if (answer.ok || withdrawn.has(answer.status)) newest.set(request.url, number);
    if (answer.status === 401) await place.delete(name);
    if (withdrawn.has(answer.status)) await drop(request);
    if (!answer.ok) return [];
    const lost: string[] = [];
    if (path === whoAsks && (await isAnother(answer.clone()))) {
      lost.push(...(await pathsKept()).filter((one) => one !== path));
      await place.delete(name);
    }
    await (await place.open(name)).put(request, answer);
    if (asker !== current) {
      await drop(request);
      lost.push(path);
    }
    return lost;
  };
  const pathsKept = async () =>
    (await (await place.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  const drop = async (request: Request) =>
    (await place.open(name)).delete(request, { ignoreVary: true });
  /** Whether somebody else asks than the one for whom answers are kept. */
  const isAnother = async (answer: Response) => {
    const known = await find(whoAsks);
    // Whoever comes in clears what was kept: what is there without them is their own, asked at the same time.
    if (known === undefined) return false;
    return (await known.text()) !== (await answer.text());
  };
  return {
    find,
    keep: (answered) => {
      // An answer that a page left before it was whole cannot be kept, which must not stop those after it.
      const kept = keeping.then(() => keepOne(answered)).catch(() => []);
      keeping = kept;
      return kept;
    },
    forget: async () => {
      current += 1;
      const paths = await pathsKept();
      await place.delete(name);
      return paths;
    },
    asking: () => {
      asked += 1;
      return { asker: current, number: asked };
    },
  };
}
