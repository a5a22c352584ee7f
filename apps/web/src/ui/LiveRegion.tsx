import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import styles from "./LiveRegion.module.css";

const Context = createContext<(text: string) => void>(() => {});

/** Gives the app a place that screen readers read out when it changes. */
export function LiveRegionProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState("");
  return (
    <Context value={setText}>
      {children}
      <div role="status" aria-live="polite" className={styles.region}>
        {text}
      </div>
    </Context>
  );
}

/** Says something to people who do not see the page. */
export function useAnnounce(): (text: string) => void {
  const say = useContext(Context);
  return useCallback((text: string) => say(text), [say]);
}
