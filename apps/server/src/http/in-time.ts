import { DatabaseUnavailable } from "@mainstay/store";

/** What the database says, if it does within so many milliseconds. Rejects with DatabaseUnavailable otherwise. */
export async function inTime<Answer>(asked: Promise<Answer>, patience: number): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new DatabaseUnavailable("the database has not answered in time")),
    patience,
  );
  try {
    return await Promise.race([asked, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
