import { PageHeading } from "../../ui/PageHeading.tsx";
import { ExportPanel } from "./ExportPanel.tsx";
import styles from "./ImportPage.module.css";
import { ImportPanel } from "./ImportPanel.tsx";

/** The plan out of files, and into files. */
export function ImportPage() {
  return (
    <>
      <PageHeading
        title="Import and export"
        about="The plan as files, the same that the command line reads and writes and that can be kept in Git; and its lists as spreadsheets."
      />
      <div className={styles.stack}>
        <ImportPanel />
        <ExportPanel />
      </div>
    </>
  );
}
