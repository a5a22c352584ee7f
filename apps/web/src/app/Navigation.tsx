import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ownAccount } from "../queries/own-account.ts";
import { useInSight } from "../ui/use-in-sight.ts";
import { type Destination, navigation } from "./navigation.ts";
import styles from "./Navigation.module.css";

/** The pages, in groups; those that somebody may not open are left out. */
export function Navigation() {
  const { data: account } = useQuery(ownAccount);
  const isShown = ({ permission }: Destination) =>
    permission === undefined || (account?.permissions.includes(permission) ?? false);
  const groups = navigation
    .map(({ label, destinations }) => ({ label, destinations: destinations.filter(isShown) }))
    .filter(({ destinations }) => destinations.length > 0);
  const line = useInSight<HTMLElement>();
  return (
    <nav ref={line} aria-label="Pages" className={styles.navigation}>
      {groups.map(({ label, destinations }) => (
        <div key={label} role="group" aria-label={label}>
          <span className={styles.label} aria-hidden>
            {label}
          </span>
          <ul className={styles.list}>
            {destinations.map(({ to, label: name, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={styles.link}
                  activeProps={{ className: styles.current }}
                  activeOptions={{ exact: to === "/", includeSearch: false }}
                >
                  <Icon className={styles.icon} aria-hidden />
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
