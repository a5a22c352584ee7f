import { Link } from "@tanstack/react-router";
import { PageHeading } from "../ui/PageHeading.tsx";

/** Says that an address leads nowhere. */
export function NotFoundPage() {
  return (
    <>
      <PageHeading title="There is no such page" />
      <p>
        The address may be of a record that was removed. <Link to="/">Go to the overview</Link>, or
        search the plan above.
      </p>
    </>
  );
}
