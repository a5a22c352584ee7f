import type { Mitigation } from "./mitigation.ts";
import { adFsInTwoSites } from "./measures/ad-fs-in-two-sites.ts";
import { alternateClients } from "./measures/alternate-clients.ts";
import { alwaysKeepOnDevice } from "./measures/always-keep-on-device.ts";
import { automatedEndpointUpdates } from "./measures/automated-endpoint-updates.ts";
import { backupContacts } from "./measures/backup-contacts.ts";
import { backupOfContent } from "./measures/backup-of-content.ts";
import { mailBypassConnector } from "./measures/mail-bypass-connector.ts";
import { outlookCachedMode } from "./measures/outlook-cached-mode.ts";
import { channelOutsideTenant } from "./measures/channel-outside-tenant.ts";
import { conferenceOutsideTeams } from "./measures/conference-outside-teams.ts";
import { contingencyPolicies } from "./measures/contingency-policies.ts";
import { continuousAccessClients } from "./measures/continuous-access-clients.ts";
import { emergencyAccessAccounts } from "./measures/emergency-access-accounts.ts";
import { extendedOfflineAccess } from "./measures/extended-offline-access.ts";
import { federateWithEntra } from "./measures/federate-with-entra.ts";
import { joinLinksOutside } from "./measures/join-links-outside.ts";
import { joinDevicesToEntra } from "./measures/join-devices-to-entra.ts";
import { lastKnownState } from "./measures/last-known-state.ts";
import { licenceOnSharedPcs } from "./measures/licence-on-shared-pcs.ts";
import { localEgress } from "./measures/local-egress.ts";
import { longerComplianceValidity } from "./measures/longer-compliance-validity.ts";
import { mailContinuityService } from "./measures/mail-continuity-service.ts";
import { moveLegacyProtocols } from "./measures/move-legacy-protocols.ts";
import { multichannelNotification } from "./measures/multichannel-notification.ts";
import { noFrequentSignIn } from "./measures/no-frequent-sign-in.ts";
import { officeForIsolatedSites } from "./measures/office-for-isolated-sites.ts";
import { offlinePack } from "./measures/offline-pack.ts";
import { oneOfSeveralControls } from "./measures/one-of-several-controls.ts";
import { onedriveOfflineInBrowser } from "./measures/onedrive-offline-in-browser.ts";
import { passkeySignIn } from "./measures/passkey-sign-in.ts";
import { standbyPasswordHashes } from "./measures/standby-password-hashes.ts";
import { passwordResetFirst } from "./measures/password-reset-first.ts";
import { publicChannels } from "./measures/public-channels.ts";
import { rankedApps } from "./measures/ranked-apps.ts";
import { rehearsedSwitches } from "./measures/rehearsed-switches.ts";
import { resilienceDefaultsOn } from "./measures/resilience-defaults-on.ts";
import { resilienceOffByUser } from "./measures/resilience-off-by-user.ts";
import { secondInternetLine } from "./measures/second-internet-line.ts";
import { stagingSyncServer } from "./measures/staging-sync-server.ts";
import { statusFromOutside } from "./measures/status-from-outside.ts";
import { survivableBranchAppliance } from "./measures/survivable-branch-appliance.ts";
import { teamsFilesThroughSharepoint } from "./measures/teams-files-through-sharepoint.ts";
import { telephonesOutsideTeams } from "./measures/telephones-outside-teams.ts";
import { threeSignInAgents } from "./measures/three-sign-in-agents.ts";
import { twoSecondFactors } from "./measures/two-second-factors.ts";
import { updateRings } from "./measures/update-rings.ts";

/** All that is known to help, in the order of their numbers. */
export const mitigations: readonly Mitigation[] = [
  standbyPasswordHashes,
  stagingSyncServer,
  threeSignInAgents,
  adFsInTwoSites,
  emergencyAccessAccounts,
  twoSecondFactors,
  passkeySignIn,
  joinDevicesToEntra,
  oneOfSeveralControls,
  contingencyPolicies,
  resilienceDefaultsOn,
  continuousAccessClients,
  noFrequentSignIn,
  resilienceOffByUser,
  passwordResetFirst,
  federateWithEntra,
  outlookCachedMode,
  alternateClients,
  alwaysKeepOnDevice,
  onedriveOfflineInBrowser,
  offlinePack,
  extendedOfflineAccess,
  officeForIsolatedSites,
  licenceOnSharedPcs,
  survivableBranchAppliance,
  telephonesOutsideTeams,
  channelOutsideTenant,
  mailContinuityService,
  mailBypassConnector,
  localEgress,
  secondInternetLine,
  automatedEndpointUpdates,
  statusFromOutside,
  lastKnownState,
  longerComplianceValidity,
  moveLegacyProtocols,
  backupOfContent,
  updateRings,
  rankedApps,
  rehearsedSwitches,
  joinLinksOutside,
  multichannelNotification,
  backupContacts,
  teamsFilesThroughSharepoint,
  conferenceOutsideTeams,
  publicChannels,
];
