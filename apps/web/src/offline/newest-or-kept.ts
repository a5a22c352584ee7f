/** What a proxy, or a server that stops, says where nobody answers. */
const noAnswer = new Set([502, 503, 504]);

/**
 * The answer of the server where it comes soon enough, else the one that is kept. Where none is kept, whatever comes of asking: an
 * answer that is late, one that says that the server is not there, or why there was none.
 */
export async function newestOrKept({
  asked,
  soon,
  kept,
}: {
  readonly asked: Promise<Response>;
  /** Comes when one has waited long enough. */
  readonly soon: Promise<unknown>;
  readonly kept: () => Promise<Response | undefined>;
}): Promise<Response> {
  const answered = asked.then(
    (answer) => (isNoAnswer(answer) ? undefined : answer),
    () => undefined,
  );
  const first = await Promise.race([answered, soon.then(() => undefined)]);
  return first ?? (await kept()) ?? asked;
}

/** Whether there is no server behind an answer. */
export function isNoAnswer({ status }: Response): boolean {
  return noAnswer.has(status);
}
