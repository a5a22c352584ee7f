import { AppLink } from "./AppLink.tsx";
import styles from "./Figure.module.css";

/** A number with what it counts, marked by how good that is, which leads to what is counted. */
export function Figure({
  value,
  of,
  label,
  state,
  to,
  search,
  part,
}: {
  /** Undefined where nobody knows. */
  readonly value: number | undefined;
  /** Of how many. */
  readonly of?: number;
  readonly label: string;
  readonly state: "good" | "warning" | "bad" | "plain";
  readonly to?: string;
  readonly search?: Readonly<Record<string, unknown>>;
  /** The id of the part of the same page that has what is counted. */
  readonly part?: string;
}) {
  const words = (
    <>
      <span className={styles.value}>
        {value ?? "–"}
        {of !== undefined && <span className={styles.of}> of {of}</span>}
      </span>
      <span className={styles.label}>{label}</span>
    </>
  );
  const name = `${styles.figure} ${styles[state]}`;
  if (part !== undefined) {
    return (
      <a href={`#${part}`} className={name}>
        {words}
      </a>
    );
  }
  if (to === undefined) return <div className={name}>{words}</div>;
  return (
    <AppLink to={to} search={{ ...search }} className={name}>
      {words}
    </AppLink>
  );
}
