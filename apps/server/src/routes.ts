import * as contract from "@mainstay/api";
import { bind, type Binding } from "./http/bind.ts";
import { getOwnAccount } from "./operations/account/get-own-account.ts";
import { ask } from "./operations/analysis/ask.ts";
import { compareStrategies } from "./operations/analysis/compare-strategies.ts";
import { getStrategies } from "./operations/analysis/get-strategies.ts";
import {
  getStrategiesProgress,
  stopStrategies,
} from "./operations/analysis/strategies-progress.ts";
import { recoverLosses } from "./operations/analysis/recover-losses.ts";
import { simulateLosses } from "./operations/analysis/simulate-losses.ts";
import { actAsApprover, actAsEditor } from "./operations/approvals/act-on-approval.ts";
import { getApproval } from "./operations/approvals/get-approval.ts";
import { listApprovals } from "./operations/approvals/list-approvals.ts";
import { listWaitingApprovals } from "./operations/approvals/list-waiting-approvals.ts";
import { downloadBackup } from "./operations/backups/download-backup.ts";
import { listBackups } from "./operations/backups/list-backups.ts";
import { getCall } from "./operations/calls/get-call.ts";
import { listCalls } from "./operations/calls/list-calls.ts";
import { noteReached } from "./operations/calls/note-reached.ts";
import { previewCall } from "./operations/calls/preview-call.ts";
import { startCall } from "./operations/calls/start-call.ts";
import { stopCall } from "./operations/calls/stop-call.ts";
import { listConnectors } from "./operations/connectors/list-connectors.ts";
import { testConnector } from "./operations/connectors/test-connector.ts";
import { listTestMessageWays } from "./operations/test-messages/list-test-message-ways.ts";
import { sendTestMessage } from "./operations/test-messages/send-test-message.ts";
import { inviteContributor } from "./operations/contributors/invite-contributor.ts";
import { listContributors } from "./operations/contributors/list-contributors.ts";
import { addDelegation } from "./operations/delegations/add-delegation.ts";
import { endDelegation } from "./operations/delegations/end-delegation.ts";
import { listDelegates } from "./operations/delegations/list-delegates.ts";
import { listDelegations } from "./operations/delegations/list-delegations.ts";
import { appendToJournal } from "./operations/journal/append-to-journal.ts";
import { getPlayedExercise } from "./operations/exercises/get-played-exercise.ts";
import { getPreparation } from "./operations/exercises/get-preparation.ts";
import { getJournal } from "./operations/journal/get-journal.ts";
import { listJobs } from "./operations/jobs/list-jobs.ts";
import { runJob } from "./operations/jobs/run-job.ts";
import { getMicrosoft365Health } from "./operations/microsoft-365/get-health.ts";
import { getApplicationMap } from "./operations/microsoft-365/get-application-map.ts";
import { getDeclaredWay } from "./operations/microsoft-365/get-declared-way.ts";
import { getMicrosoft365Catalog } from "./operations/microsoft-365/get-catalog.ts";
import { getMicrosoft365Now } from "./operations/microsoft-365/get-now.ts";
import { listHealthReadings } from "./operations/microsoft-365/list-health-readings.ts";
import { listIncidents } from "./operations/microsoft-365/list-incidents.ts";
import { getReplay, listReplays } from "./operations/microsoft-365/replay.ts";
import { appendObservations } from "./operations/observations/append-observations.ts";
import { compareWithPlan } from "./operations/observations/compare-with-plan.ts";
import { compareObservations } from "./operations/observations/compare-observations.ts";
import { listObservedListeners } from "./operations/observations/list-observed-listeners.ts";
import {
  listObservedMachines,
  listObservedProcesses,
} from "./operations/observations/list-observed-machines.ts";
import { exportObservations } from "./operations/observations/export-observations.ts";
import { getObservedRelation } from "./operations/observations/get-observed-relation.ts";
import { listObservedNear } from "./operations/observations/list-observed-near.ts";
import { getObservedMap } from "./operations/observations/get-observed-map.ts";
import { listObservedEdges } from "./operations/observations/list-observed-edges.ts";
import { proposeConfirmation } from "./operations/observations/propose-confirmation.ts";
import { proposeLeaning } from "./operations/observations/propose-leaning.ts";
import { listObservers } from "./operations/observations/list-observers.ts";
import { retireObserver } from "./operations/observations/retire-observer.ts";
import { getOverview } from "./operations/overview/get-overview.ts";
import { listNotices } from "./operations/notices/list-notices.ts";
import { getCalendar } from "./operations/programme/get-calendar.ts";
import {
  getCoverage,
  getProgramme,
  getProposals,
  getReadiness,
  listReadiness,
} from "./operations/programme/get-programme.ts";
import { listAudit } from "./operations/audit/list-audit.ts";
import { commitEdit } from "./operations/edits/commit-edit.ts";
import { previewEdit } from "./operations/edits/preview-edit.ts";
import { changePerson } from "./operations/people/change-person.ts";
import { invite } from "./operations/people/invite.ts";
import { listInvitations } from "./operations/people/list-invitations.ts";
import { listPeople } from "./operations/people/list-people.ts";
import { removePerson } from "./operations/people/remove-person.ts";
import { withdrawInvitation } from "./operations/people/withdraw-invitation.ts";
import { getNeighbourhood } from "./operations/plan/get-neighbourhood.ts";
import { getOrganisation } from "./operations/plan/get-organisation.ts";
import { exportPlan } from "./operations/plan/export-plan.ts";
import { getPlan } from "./operations/plan/get-plan.ts";
import { getRecord } from "./operations/plan/get-record.ts";
import { listRecords } from "./operations/plan/list-records.ts";
import { search } from "./operations/plan/search.ts";
import {
  downloadExerciseReport,
  downloadIncidentReport,
} from "./operations/reports/download-report.ts";
import { declareIncident } from "./operations/responses/declare-incident.ts";
import { getResponse } from "./operations/responses/get-response.ts";
import { getInverse } from "./operations/revisions/get-inverse.ts";
import { getPlanAt } from "./operations/revisions/get-plan-at.ts";
import { getPlanAtInstant } from "./operations/revisions/get-plan-at-instant.ts";
import { getRevision } from "./operations/revisions/get-revision.ts";
import { listRevisions } from "./operations/revisions/list-revisions.ts";
import { downloadSheet, downloadWorkbook } from "./operations/sheets/download-sheets.ts";
import { previewSheets } from "./operations/sheets/preview-sheets.ts";
import { getSheetsProgress, stopSheets } from "./operations/sheets/sheets-progress.ts";
import { listPasskeys } from "./operations/passkeys/list-passkeys.ts";
import { removePasskey } from "./operations/passkeys/remove-passkey.ts";
import { endSession } from "./operations/sessions/end-session.ts";
import { listSessions } from "./operations/sessions/list-sessions.ts";
import { createToken } from "./operations/tokens/create-token.ts";
import { listTokens } from "./operations/tokens/list-tokens.ts";
import { revokeToken } from "./operations/tokens/revoke-token.ts";

/** Serves every endpoint of the contract. */
export function bindAll(to: Binding): void {
  bind(to, contract.getOverview, getOverview);
  bind(to, contract.listNotCovered, (services) =>
    ask(services, { about: "not-covered", today: services.now().toISOString().slice(0, 10) }),
  );
  bind(to, contract.getOrganisation, getOrganisation);
  bind(to, contract.getPlan, getPlan);
  bind(to, contract.exportPlan, exportPlan);
  bind(to, contract.listRecords, listRecords);
  bind(to, contract.getRecord, getRecord);
  bind(to, contract.commitEdit, commitEdit);
  bind(to, contract.previewEdit, previewEdit);
  bind(to, contract.previewSheets, previewSheets);
  bind(to, contract.getSheetsProgress, getSheetsProgress);
  bind(to, contract.stopSheets, stopSheets);
  bind(to, contract.downloadWorkbook, downloadWorkbook);
  bind(to, contract.downloadSheet, downloadSheet);
  bind(to, contract.listRevisions, listRevisions);
  bind(to, contract.getRevision, getRevision);
  bind(to, contract.getInverse, getInverse);
  bind(to, contract.getPlanAt, getPlanAt);
  bind(to, contract.getPlanAtInstant, getPlanAtInstant);
  bind(to, contract.search, search);
  bind(to, contract.getNeighbourhood, getNeighbourhood);
  bind(to, contract.getAssessment, (services) => ask(services, { about: "assessment" }));
  bind(to, contract.getElementAssessment, (services, { path }) =>
    ask(services, { about: "element", ...path }),
  );
  bind(to, contract.getFindings, (services) =>
    ask(services, { about: "findings", today: services.now().toISOString().slice(0, 10) }),
  );
  bind(to, contract.getSimulation, (services, { path }) =>
    ask(services, { about: "simulation", ...path }),
  );
  bind(to, contract.simulate, simulateLosses);
  bind(to, contract.getRecovery, (services, { path }) =>
    ask(services, { about: "recovery", ...path }),
  );
  bind(to, contract.recover, recoverLosses);
  bind(to, contract.compareStrategies, compareStrategies);
  bind(to, contract.getWeakPoints, (services, { path, query }) =>
    ask(services, { about: "weak-points", ...path, ...query }),
  );
  bind(to, contract.getStrategies, getStrategies);
  bind(to, contract.getStrategiesProgress, getStrategiesProgress);
  bind(to, contract.stopStrategies, stopStrategies);
  bind(to, contract.assessStrategy, (services, { body, query }) =>
    ask(services, { about: "strategy", ...body, ...query }),
  );
  bind(to, contract.listApprovals, listApprovals);
  bind(to, contract.listWaitingApprovals, listWaitingApprovals);
  bind(to, contract.getApproval, getApproval);
  bind(to, contract.submitForApproval, (services, request) =>
    actAsEditor(services, request, "submit"),
  );
  bind(to, contract.approve, (services, request) => actAsApprover(services, request, "approve"));
  bind(to, contract.returnForRevision, (services, request) =>
    actAsApprover(services, request, "return"),
  );
  bind(to, contract.withdrawSubmission, (services, request) =>
    actAsEditor(services, request, "withdraw"),
  );
  bind(to, contract.listContributors, listContributors);
  bind(to, contract.inviteContributor, inviteContributor);
  bind(to, contract.listDelegations, listDelegations);
  bind(to, contract.listDelegates, listDelegates);
  bind(to, contract.addDelegation, addDelegation);
  bind(to, contract.endDelegation, endDelegation);
  bind(to, contract.getMicrosoft365Health, getMicrosoft365Health);
  bind(to, contract.getMicrosoft365Now, getMicrosoft365Now);
  bind(to, contract.listHealthReadings, listHealthReadings);
  bind(to, contract.getMicrosoft365Catalog, getMicrosoft365Catalog);
  bind(to, contract.listIncidents, listIncidents);
  bind(to, contract.getReplay, getReplay);
  bind(to, contract.listReplays, listReplays);
  bind(to, contract.getMitigations, (services, { query }) =>
    ask(services, { about: "mitigations", ...query }),
  );
  bind(to, contract.getApplicationMap, getApplicationMap);
  bind(to, contract.getDeclaredWay, getDeclaredWay);
  bind(to, contract.appendObservations, appendObservations);
  bind(to, contract.listObservers, listObservers);
  bind(to, contract.retireObserver, retireObserver);
  bind(to, contract.listObservedListeners, listObservedListeners);
  bind(to, contract.listObservedMachines, listObservedMachines);
  bind(to, contract.listObservedProcesses, listObservedProcesses);
  bind(to, contract.listObservedEdges, listObservedEdges);
  bind(to, contract.getObservedMap, getObservedMap);
  bind(to, contract.compareObservations, compareObservations);
  bind(to, contract.exportObservations, exportObservations);
  bind(to, contract.compareWithPlan, compareWithPlan);
  bind(to, contract.listObservedNear, listObservedNear);
  bind(to, contract.getObservedRelation, getObservedRelation);
  bind(to, contract.proposeConfirmation, proposeConfirmation);
  bind(to, contract.proposeLeaning, proposeLeaning);
  bind(to, contract.declareIncident, declareIncident);
  bind(to, contract.getResponse, getResponse);
  bind(to, contract.listActionProofs, (services, { path }) =>
    ask(services, { about: "action-proofs", ...path }),
  );
  bind(to, contract.downloadExerciseReport, downloadExerciseReport);
  bind(to, contract.downloadIncidentReport, downloadIncidentReport);
  bind(to, contract.getPreparation, getPreparation);
  bind(to, contract.getPlayedExercise, getPlayedExercise);
  bind(to, contract.getJournal, getJournal);
  bind(to, contract.appendToJournal, appendToJournal);
  bind(to, contract.getProgramme, getProgramme);
  bind(to, contract.getCoverage, getCoverage);
  bind(to, contract.getProposals, getProposals);
  bind(to, contract.listReadiness, listReadiness);
  bind(to, contract.getReadiness, getReadiness);
  bind(to, contract.getCalendar, getCalendar);
  bind(to, contract.previewCall, previewCall);
  bind(to, contract.startCall, startCall);
  bind(to, contract.listCalls, listCalls);
  bind(to, contract.getCall, getCall);
  bind(to, contract.stopCall, stopCall);
  bind(to, contract.noteReached, noteReached);
  bind(to, contract.listNotices, listNotices);
  bind(to, contract.listJobs, listJobs);
  bind(to, contract.runJob, runJob);
  bind(to, contract.listConnectors, listConnectors);
  bind(to, contract.testConnector, testConnector);
  bind(to, contract.listTestMessageWays, listTestMessageWays);
  bind(to, contract.sendTestMessage, sendTestMessage);
  bind(to, contract.listBackups, listBackups);
  bind(to, contract.downloadBackup, downloadBackup);
  bind(to, contract.getOwnAccount, getOwnAccount);
  bind(to, contract.listSessions, listSessions);
  bind(to, contract.endSession, endSession);
  bind(to, contract.listPasskeys, listPasskeys);
  bind(to, contract.removePasskey, removePasskey);
  bind(to, contract.listTokens, listTokens);
  bind(to, contract.createToken, createToken);
  bind(to, contract.revokeToken, revokeToken);
  bind(to, contract.listPeople, listPeople);
  bind(to, contract.changePerson, changePerson);
  bind(to, contract.removePerson, removePerson);
  bind(to, contract.listInvitations, listInvitations);
  bind(to, contract.invite, invite);
  bind(to, contract.withdrawInvitation, withdrawInvitation);
  bind(to, contract.listAudit, listAudit);
}
