import { type ReactNode, useEffect } from "react";
import styles from "./PageHeading.module.css";

/** The title of a page, which is the window's too, a line about it, and what one can do here. */
export function PageHeading({
  title,
  about,
  above,
  isKept = false,
  children,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  /** What stands over the title, such as the way back. */
  readonly above?: ReactNode;
  /** Whether it stays in sight while the page is scrolled, as what saves should. */
  readonly isKept?: boolean;
  /** Buttons. */
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Mainstay`;
  }, [title]);
  return (
    <div className={isKept ? `${styles.heading} ${styles.kept}` : styles.heading}>
      <div className={styles.words}>
        {above !== undefined && <div className={styles.above}>{above}</div>}
        <h1 className={styles.title}>{title}</h1>
        {about !== undefined && <div className={styles.about}>{about}</div>}
      </div>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
