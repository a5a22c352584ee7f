import styles from "./LivePage.module.css";

/** Says why whoever looks on writes nothing. */
export function CannotWrite() {
  return (
    <p className={styles.quiet}>
      You see what happens. To write, you need the role of a responder or a contributor.
    </p>
  );
}
