/** Where something is written: a file of a public repository on GitHub or an address, and the day, month or year of it. */
export type Source = {
  readonly title: string;
  /** Owner and name of a repository on GitHub; stands with `path`. */
  readonly repository?: string;
  readonly path?: string;
  readonly address?: string;
  readonly day?: string;
};
