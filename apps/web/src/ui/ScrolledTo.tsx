import { type ReactNode, useEffect, useRef } from "react";

/** Something that is to be seen as soon as it is there, also below what fits on the screen; the focus stays where it is. */
export function ScrolledTo({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers return a promise, which React would take for what cleans up.
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return <div ref={place}>{children}</div>;
}
