import { Button } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { AppLink } from "../../ui/AppLink.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import styles from "./Paper.module.css";

/** The title of what is printed, with a button for that, and what one can do; only the title is on paper. */
export function PaperHeading({
  title,
  about,
  list: { to, words },
  children,
}: {
  readonly title: string;
  readonly about: string | undefined;
  /** The page with all of them. */
  readonly list: { readonly to: "/sops" | "/call-trees"; readonly words: string };
  /** Buttons. */
  readonly children: ReactNode;
}) {
  return (
    <PageHeading
      title={title}
      above={
        <span className={styles.noPrint}>
          <AppLink to={to}>{words}</AppLink>
        </span>
      }
      about={about}
    >
      <span className={`${styles.acts} ${styles.noPrint}`}>
        <Button icon={<PrintRegular />} onClick={() => window.print()}>
          Print
        </Button>
        {children}
      </span>
    </PageHeading>
  );
}
