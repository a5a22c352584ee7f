import { Button } from "@fluentui/react-components";
import styles from "./admin.module.css";

/** Leads to the part of a long list before and after the one that is shown; nothing where all of it is. */
export function PageTurner({
  after,
  next,
  size,
  turn,
  words,
}: {
  /** How many entries are passed over. */
  readonly after: number;
  /** How many to pass over for the next part, if there is one. */
  readonly next: number | undefined;
  readonly size: number;
  readonly turn: (after: number) => void;
  readonly words: { readonly before: string; readonly next: string };
}) {
  if (after === 0 && next === undefined) return null;
  return (
    <nav aria-label="Parts of the list" className={styles.acts}>
      <Button disabled={after === 0} onClick={() => turn(Math.max(0, after - size))}>
        {words.before}
      </Button>
      <Button disabled={next === undefined} onClick={() => next !== undefined && turn(next)}>
        {words.next}
      </Button>
    </nav>
  );
}
