import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { ownAccount } from "../../queries/own-account.ts";
import { useInSight } from "../../ui/use-in-sight.ts";
import { adminSections } from "./admin-sections.ts";
import styles from "./AdminPage.module.css";

/** The pages of the administration under a line that leads from one to the other. */
export function AdminPage() {
  const { data: account } = useQuery(ownAccount);
  const shown = adminSections.filter(
    ({ permission }) => account?.permissions.includes(permission) ?? false,
  );
  const line = useInSight<HTMLElement>();
  return (
    <>
      <nav ref={line} aria-label="Administration" className={styles.sections}>
        {shown.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={styles.section}
            activeProps={{ className: styles.current }}
            activeOptions={{ includeSearch: false }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
