/** What text about a service says when it is about a part of it that fails alone: the elements of the catalog that are it. */
type Part = { readonly pattern: RegExp; readonly elements: readonly string[] };

/** The parts of a service, by the element of the catalog that the service is. Ours, from titles of public issues. */
const parts: Readonly<Record<string, readonly Part[] | undefined>> = {
  "exchange-online": [
    { pattern: /outlook on the web|\bOWA\b/i, elements: ["exchange-owa"] },
    { pattern: /active ?sync|\bEAS\b/i, elements: ["exchange-activesync"] },
    {
      pattern: /outlook (?:mobile|(?:for|on) (?:ios|android|phones|mobile))/i,
      elements: ["outlook-mobile"],
    },
    { pattern: /outlook for mac|outlook on mac/i, elements: ["outlook-mac"] },
    {
      pattern: /outlook (?:desktop|client)|classic outlook|outlook (?:on|for) windows|\bMAPI\b/i,
      elements: ["exchange-mapi"],
    },
    { pattern: /\bIMAP4?\b|\bPOP3?\b/i, elements: ["exchange-imap-pop"] },
    { pattern: /\bSMTP (?:auth|client|submission)/i, elements: ["exchange-smtp-submission"] },
    { pattern: /\bEWS\b|exchange web services/i, elements: ["exchange-ews"] },
    { pattern: /autodiscover/i, elements: ["exchange-autodiscover"] },
    {
      pattern:
        /delayed delivery from internet|receiv\w* (?:external|inbound|internet) (?:e-?)?mail/i,
      elements: ["exchange-inbound"],
    },
    {
      pattern: /send\w* (?:external|outbound|internet) (?:e-?)?mail/i,
      elements: ["exchange-outbound"],
    },
    {
      pattern:
        /mail ?flow|timely delivery|send(?:ing)? (?:or|and) receiv|delays? (?:in )?(?:e-?mail|message)|(?:e-?mail|message)s? (?:delivery )?delay/i,
      elements: ["exchange-inbound", "exchange-outbound"],
    },
    {
      pattern: /tenant administration|exchange admin cent|powershell|\bprovisioning\b/i,
      elements: ["exchange-administration"],
    },
    { pattern: /\bsearch/i, elements: ["microsoft-search"] },
  ],
  teams: [
    { pattern: /\bmeetings?\b/i, elements: ["teams-meetings"] },
    { pattern: /\bchats?\b|\bchannels?\b/i, elements: ["teams-chat"] },
    { pattern: /call queues?|auto attendants?/i, elements: ["teams-queues"] },
    { pattern: /\bPSTN\b|direct routing|calling plan|teams phone/i, elements: ["teams-pstn"] },
    { pattern: /voice ?mail/i, elements: ["teams-voicemail"] },
    { pattern: /\bcalls?\b|\bcalling\b/i, elements: ["teams-calling"] },
    { pattern: /\brecordings?\b|\btranscripts?\b/i, elements: ["teams-recordings"] },
    { pattern: /\bcalendar\b/i, elements: ["teams-calendar"] },
    { pattern: /\bfiles?\b/i, elements: ["teams-files"] },
    { pattern: /teams rooms?/i, elements: ["teams-rooms"] },
    { pattern: /teams desktop|desktop (?:app|client)/i, elements: ["teams-desktop"] },
    { pattern: /teams (?:on the )?web|web (?:app|client)/i, elements: ["teams-web"] },
    {
      pattern: /teams mobile|mobile (?:app|client)|\bios\b|\bandroid\b/i,
      elements: ["teams-mobile"],
    },
  ],
  "sharepoint-online": [
    { pattern: /\bsearch/i, elements: ["microsoft-search"] },
    { pattern: /external(?:ly)? shar|shar\w+ externally|guest/i, elements: ["external-sharing"] },
  ],
  onedrive: [
    { pattern: /\bsync/i, elements: ["onedrive-sync"] },
    { pattern: /onedrive (?:on the|for) web|browser/i, elements: ["onedrive-web"] },
    { pattern: /external(?:ly)? shar|shar\w+ externally/i, elements: ["external-sharing"] },
  ],
  "entra-id": [
    { pattern: /multi-?factor|\bMFA\b|authenticator/i, elements: ["entra-mfa"] },
    { pattern: /password reset|\bSSPR\b/i, elements: ["self-service-password-reset"] },
    { pattern: /admin (?:center|portal)/i, elements: ["entra-admin-center"] },
    {
      pattern: /sign(?:ing)?[ -]?in|log(?:ging)?[ -]?in|authenticat/i,
      elements: ["entra-sign-in"],
    },
  ],
  intune: [
    { pattern: /enrol/i, elements: ["intune-enrolment"] },
    { pattern: /complian/i, elements: ["intune-compliance"] },
  ],
  "office-apps": [
    { pattern: /multi-?factor|\bMFA\b/i, elements: ["entra-mfa"] },
    { pattern: /activat|licens/i, elements: ["office-activation"] },
  ],
  "microsoft-365": [
    { pattern: /admin (?:center|portal)|\bportal\b/i, elements: ["admin-center"] },
    { pattern: /multi-?factor|\bMFA\b/i, elements: ["entra-mfa"] },
    { pattern: /sign(?:ing)?[ -]?in|log(?:ging)?[ -]?in/i, elements: ["entra-sign-in"] },
    { pattern: /service health/i, elements: ["service-health"] },
    { pattern: /usage report/i, elements: ["usage-reports"] },
    { pattern: /\bsearch/i, elements: ["microsoft-search"] },
    { pattern: /push notification/i, elements: ["push-notifications"] },
    { pattern: /one-?time (?:passcode|code)|notification/i, elements: ["notifications"] },
  ],
};

/** The parts that text says an issue is about, and the words that say so. */
export type NamedParts = {
  readonly elements: readonly string[];
  readonly words: readonly string[];
};

/**
 * The parts of a service that text is about, as elements of the catalog; none where it speaks of the service as a whole, of all
 * ways to it, or of parts that the catalog has not.
 */
export function partsIn(element: string, text: string): NamedParts {
  if (isWhole.test(text)) return { elements: [], words: [] };
  const found = (parts[element] ?? []).flatMap((part) => {
    const [words] = part.pattern.exec(text) ?? [];
    return words === undefined ? [] : [{ words, elements: part.elements }];
  });
  return {
    elements: [...new Set(found.flatMap(({ elements }) => elements))],
    words: found.map(({ words }) => words),
  };
}

/** Every element that text can lead to, for the test that holds them to the catalog. */
export const partElements: readonly string[] = Object.values(parts).flatMap(
  (some) => some?.flatMap(({ elements }) => elements) ?? [],
);

const isWhole =
  /(?:any|all|every|multiple) (?:\w+ ){0,3}(?:connection methods?|protocols?|features?|clients?)|\b(?:any|all) (?:microsoft teams )?functions?\b/i;
