import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useMediaQuery } from "../ui/use-media-query.ts";

/** Light, dark, or as the system says. */
export type Scheme = "light" | "dark" | "system";

type Chosen = {
  readonly scheme: Scheme;
  readonly shown: "light" | "dark";
  readonly choose: (scheme: Scheme) => void;
};

const storageKey = "mainstay.scheme";
const Context = createContext<Chosen>({ scheme: "system", shown: "light", choose: () => {} });

/** Keeps which scheme somebody chose on this device. */
export function SchemeProvider({ children }: { readonly children: ReactNode }) {
  const [scheme, setScheme] = useState(() => toScheme(localStorage.getItem(storageKey)));
  const isDarkSystem = useMediaQuery("(prefers-color-scheme: dark)");
  const shown = scheme === "system" ? (isDarkSystem ? "dark" : "light") : scheme;
  useEffect(() => {
    document.documentElement.style.colorScheme = shown;
  }, [shown]);
  const choose = (chosen: Scheme) => {
    localStorage.setItem(storageKey, chosen);
    setScheme(chosen);
  };
  return <Context value={{ scheme, shown, choose }}>{children}</Context>;
}

/** The scheme that is shown, and a way to choose another. */
export function useScheme(): Chosen {
  return useContext(Context);
}

function toScheme(kept: string | null): Scheme {
  return kept === "light" || kept === "dark" ? kept : "system";
}
