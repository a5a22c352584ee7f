/** What was asked of the server, as `Asked` shows it. */
export type Query<Answer> = {
  readonly data: Answer | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

type Queries<Answers extends readonly unknown[]> = {
  readonly [At in keyof Answers]: Query<Answers[At]>;
};

/**
 * Several questions as one, for what would jump if it were shown piece by piece: all the answers, in order, once they are there. While
 * one is missing, its error is that of all.
 */
export function allAsked<Answers extends readonly unknown[]>(
  ...queries: Queries<Answers>
): Query<Answers> {
  const missing = queries.filter(({ data }) => data === undefined);
  return {
    data: missing.length === 0 ? answersIn<Answers>(queries) : undefined,
    error: missing.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => Promise.all(missing.map(({ refetch }) => refetch())),
  };
}

function answersIn<Answers extends readonly unknown[]>(queries: Queries<Answers>): Answers;
function answersIn(queries: readonly Query<unknown>[]): readonly unknown[] {
  return queries.map(({ data }) => data);
}
