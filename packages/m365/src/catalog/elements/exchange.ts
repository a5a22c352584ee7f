import type { CatalogElement } from "../catalog-element.ts";

/** The mailbox store, the ways in, and the flow of mail: each has failed alone. */
export const exchangeElements: readonly CatalogElement[] = [
  {
    id: "exchange-online",
    kind: "service",
    name: "Exchange Online",
    description: "Mailboxes, calendars and shared mailboxes, by whatever way they are reached.",
    restoredBy: "microsoft",
    needs: [{ targets: ["microsoft-365"], because: "part-of-platform" }],
  },
  {
    id: "exchange-mapi",
    kind: "service",
    name: "Exchange Online, MAPI over HTTP",
    description: "How classic Outlook on Windows reaches the mailbox.",
    restoredBy: "microsoft",
    needs: [{ targets: ["exchange-online"], because: "part-of-service" }],
  },
  {
    id: "exchange-rest",
    kind: "service",
    name: "Exchange Online, REST and notifications",
    description: "How Outlook on phones and the new Outlook for Mac reach the mailbox.",
    restoredBy: "microsoft",
    needs: [{ targets: ["exchange-online"], because: "part-of-service" }],
  },
  {
    id: "exchange-owa",
    kind: "service",
    name: "Outlook on the web",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-online"], because: "D26" },
      { targets: ["entra-sessions"], because: "open-session" },
      { targets: ["cloud-access"], because: "D64", when: "central-internet-access" },
    ],
  },
  {
    id: "exchange-activesync",
    kind: "service",
    name: "Exchange ActiveSync",
    description: "How the mail programs that come with phones reach the mailbox.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-online"], because: "part-of-service" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "exchange-ews",
    kind: "service",
    name: "Exchange Web Services",
    description:
      "How backup, room booking and line-of-business tools reach mailboxes. Blocked from 1 October 2026 unless on an allow list, gone on 1 April 2027.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-online"], because: "D29" },
      { targets: ["entra-app-identities"], because: "open-session" },
    ],
  },
  {
    id: "exchange-imap-pop",
    kind: "service",
    name: "Exchange Online, IMAP and POP",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-online"], because: "D30" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "exchange-smtp-submission",
    kind: "service",
    name: "Exchange Online, SMTP submission",
    description: "How scanners and applications hand in mail.",
    restoredBy: "microsoft",
    needs: [{ targets: ["exchange-online"], because: "D30" }],
  },
  {
    id: "exchange-inbound",
    kind: "service",
    name: "Inbound internet mail",
    description: "The MX record, and the filters behind it. Senders try again for about a day.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-online"], because: "D31" },
      { targets: ["dns-public"], because: "D65" },
      { targets: ["exchange-on-premises"], because: "D33", when: "centralized-mail-transport" },
    ],
  },
  {
    id: "exchange-outbound",
    kind: "service",
    name: "Outbound internet mail",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-online"], because: "part-of-service" },
      { targets: ["exchange-on-premises"], because: "D33", when: "centralized-mail-transport" },
      {
        targets: ["teams-storage"],
        because: "D52",
        loss: { share: 0.2, why: "In July 2022 mail left late." },
      },
    ],
  },
  {
    id: "exchange-autodiscover",
    kind: "service",
    name: "Autodiscover",
    description: "Tells a new Outlook profile where its mailbox is.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-online"], because: "part-of-service" },
      { targets: ["dns-public"], because: "D65" },
    ],
  },
  {
    id: "exchange-administration",
    kind: "service",
    name: "Administration of mailboxes",
    description: "New, changed and removed recipients.",
    restoredBy: "nobody",
    needs: [
      { targets: ["exchange-online"], because: "part-of-service" },
      {
        targets: ["exchange-on-premises"],
        because: "D35",
        when: "hybrid-exchange",
        loss: {
          share: 0.8,
          why: "Recipients are kept on premises; those in the cloud alone can be changed.",
        },
      },
      {
        targets: ["account-changes"],
        because: "D35",
        when: "hybrid-exchange",
        loss: {
          share: 0.8,
          why: "Recipients are kept on premises; those in the cloud alone can be changed.",
        },
      },
    ],
  },
  {
    id: "exchange-on-premises",
    kind: "application",
    name: "Exchange on premises",
    description:
      "Exchange servers of your own, or the Edge server that internet mail goes through.",
    restoredBy: "organisation",
    when: { any: ["hybrid-exchange", "centralized-mail-transport"] },
    needs: [
      { targets: ["active-directory"], because: "works-on-directory" },
      {
        targets: { any: ["internet-access", "internet-access-second"] },
        because: "D33",
        when: "centralized-mail-transport",
      },
    ],
  },
  {
    id: "exchange-cross-premises",
    kind: "service",
    name: "Free time across cloud and premises",
    description:
      "Free and busy, MailTips and message tracking between both kinds of mailboxes. Mail itself flows without.",
    restoredBy: "nobody",
    when: "hybrid-exchange",
    needs: [
      { targets: ["exchange-on-premises"], because: "D34" },
      { targets: ["exchange-autodiscover"], because: "D34" },
    ],
  },
];
