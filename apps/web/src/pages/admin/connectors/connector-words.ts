import type { ConnectorName } from "@mainstay/api";

type Words = {
  readonly title: string;
  /** What the button says that tries it. */
  readonly test: string;
  /** What comes of it. */
  readonly about: string;
  /** What to do so that there is one. */
  readonly missing: string;
};

/** What each connection is called and for, and how one comes by it. */
export const connectorWords: Readonly<Record<ConnectorName, Words>> = {
  tenant: {
    title: "Microsoft 365 tenant",
    test: "Test the tenant",
    about:
      "The health of services, who uses what, and licences. It only reads, each with a permission of its own.",
    missing:
      "Register an application in Entra ID with permissions to read, set MAINSTAY_TENANT and AZURE_CLIENT_ID with a certificate or a secret, and start the server again. Until then nothing is known of Microsoft 365 but the catalog.",
  },
  "identity-provider": {
    title: "Identity provider",
    test: "Test the identity provider",
    about: "People sign in by it with the account that they have in the company.",
    missing:
      "Register an application of type web in Entra ID or another provider, set MAINSTAY_ORIGIN, MAINSTAY_OIDC_ISSUER, MAINSTAY_OIDC_CLIENT_ID and MAINSTAY_OIDC_CLIENT_SECRET, and start the server again. Until then people come in by local accounts.",
  },
  mail: {
    title: "Mail server",
    test: "Test the mail server",
    about: "Reminders, invitations to answer for a function, and calls by mail go out by it.",
    missing:
      "Set MAINSTAY_SMTP_URL, MAINSTAY_MAIL_FROM and MAINSTAY_ORIGIN, and start the server again. Until then nobody is reminded of anything.",
  },
};
