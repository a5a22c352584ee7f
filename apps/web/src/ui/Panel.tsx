import { type ReactNode, useId } from "react";
import styles from "./Panel.module.css";

/** A part of a page under a heading of its own. */
export function Panel({
  id,
  title,
  aside,
  children,
  isWide = false,
  isBehind = false,
}: {
  /** By which figures of the page lead here. */
  readonly id?: string;
  readonly title: string;
  /** What stands at the end of the line of the title: a count, a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Whether it takes the whole width of a grid. */
  readonly isWide?: boolean;
  /** Whether what it shows is being worked out anew: it stays as legible as it was, with a bar beside it. */
  readonly isBehind?: boolean;
}) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      aria-busy={isBehind}
      className={isWide ? styles.wide : styles.panel}
    >
      <div className={styles.line}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
