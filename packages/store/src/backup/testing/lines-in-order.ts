/** Lines as whoever reads a backup is given them. */
export async function* linesInOrder(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
