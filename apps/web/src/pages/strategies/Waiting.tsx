import { ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import styles from "./Waiting.module.css";

/** Says that something is worked out, for how long already, and that one need not stay. */
export function Waiting({ words }: { readonly words: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={styles.waiting}>
      <p className={styles.words}>
        <span role="status">{words} You can leave the page meanwhile; it goes on.</span>{" "}
        <span aria-hidden>{seconds} s</span>
      </p>
      <ProgressBar aria-label={words} />
    </div>
  );
}
