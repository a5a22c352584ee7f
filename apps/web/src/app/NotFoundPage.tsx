import { AppLink } from "../ui/AppLink.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";

/** Says that an address leads nowhere. */
export function NotFoundPage() {
  return (
    <>
      <PageHeading title="There is no such page" />
      <p>
        The address may be of a record that was removed.{" "}
        <AppLink to="/">Go to the overview</AppLink>, or search the plan above.
      </p>
    </>
  );
}
