import { Toaster } from "@fluentui/react-components";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { UnderWay } from "../editing/UnderWay.tsx";
import { useAskBeforeDropping } from "../pages/import/use-chosen-files.ts";
import { useAnnounce } from "../ui/LiveRegion.tsx";
import { doneToaster } from "../ui/use-done-notice.tsx";
import { ChangeNotice } from "./ChangeNotice.tsx";
import { Navigation } from "./Navigation.tsx";
import { OwnPages } from "./OwnPages.tsx";
import { TopBar } from "./TopBar.tsx";
import styles from "./AppShell.module.css";

/** The bar on top, the navigation at the side, and the page between. */
export function AppShell() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const announce = useAnnounce();
  const shown = useRef(pathname);
  useAskBeforeDropping();
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // Whoever does not see the page hears which it is, and goes on from its beginning.
    main.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => announce(document.title), 100);
    return () => clearTimeout(timer);
  }, [pathname, announce]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <TopBar />
      <Navigation />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <ChangeNotice />
        <UnderWay>You can go on meanwhile, and are told when it is done.</UnderWay>
        <OwnPages />
      </main>
      <Toaster toasterId={doneToaster} position="bottom-end" />
    </div>
  );
}
