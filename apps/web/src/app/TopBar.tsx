import { Link } from "@tanstack/react-router";
import { PersonMenu } from "./PersonMenu.tsx";
import { SearchBox } from "./SearchBox.tsx";
import styles from "./TopBar.module.css";

/** The name of the product, the search, and who is signed in. */
export function TopBar() {
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.name} aria-label="Mainstay">
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span>Mainstay</span>
      </Link>
      <SearchBox />
      <PersonMenu />
    </header>
  );
}
