import type { MeasuredService } from "../usage/services.ts";

/**
 * What a service plan of a licence entitles to, by the plan's id, which never changes while names do (ids: Microsoft,
 * product names and service plan identifiers for licensing, end of 2025). Plans for sign-in are not among them: who signs
 * in uses Entra whatever the licence.
 */
export const servicePlans: ReadonlyMap<string, MeasuredService> = new Map<string, MeasuredService>([
  ["efb87545-963c-4e0d-99df-69c6916d9eb0", "exchange-online"], // EXCHANGE_S_ENTERPRISE
  ["9aaf7827-d63c-4b61-89c3-182f06f82e5c", "exchange-online"], // EXCHANGE_S_STANDARD
  ["4a82b400-a79f-41a4-b4e2-e94f5787b113", "exchange-online"], // EXCHANGE_S_DESKLESS
  ["90927877-dcff-4af6-b346-2332c0b15bb7", "exchange-online"], // EXCHANGE_B_STANDARD
  ["5dbe027f-2339-4123-9542-606e4d348a72", "sharepoint-online"], // SHAREPOINTENTERPRISE
  ["c7699d2e-19aa-44de-8edf-1736da088ca1", "sharepoint-online"], // SHAREPOINTSTANDARD
  ["902b47e5-dcb2-4fdc-858b-c63a90a2bdb9", "sharepoint-online"], // SHAREPOINTDESKLESS
  ["13696edf-5a08-49f6-8134-03083ed8ba30", "onedrive"], // ONEDRIVESTANDARD
  ["afcafa6a-d966-4462-918c-ec0b4e0fe642", "onedrive"], // ONEDRIVEENTERPRISE
  ["da792a53-cbc0-4184-a10d-e544dd34b3c1", "onedrive"], // ONEDRIVE_BASIC
  ["57ff2da0-773e-42df-b2af-ffb7a2317929", "teams"], // TEAMS1
  ["4fa4026d-ce74-4962-a151-8e96d57ea8e4", "teams"], // TEAMS_FREE
  ["4828c8ec-dc2e-4779-b502-87ac9ce28ab7", "teams-pstn"], // MCOEV
  ["ed777b71-af04-42ca-9798-84344c66f7c6", "teams-pstn"], // MCOEVSMB
  ["4ed3ff63-69d7-4fb7-b984-5aec7f605ca8", "teams-pstn"], // MCOPSTN1
  ["5a10155d-f5c1-411a-a8ec-e99aae125390", "teams-pstn"], // MCOPSTN2
  ["54a152dc-90de-4996-93d2-bc47e670fc06", "teams-pstn"], // MCOPSTN5
  ["f47330e9-c134-43b3-9993-e7f004506889", "teams-pstn"], // MCOEV_VIRTUALUSER
  ["43de0ff5-c92c-492b-9116-175376d08c38", "office-apps"], // OFFICESUBSCRIPTION
  ["094e7854-93fc-4d55-b2c0-3ab5369ebdc1", "office-apps"], // OFFICE_BUSINESS
  ["c63d4d19-e8cb-460e-b37c-4d6c34603745", "office-apps"], // OFFICEMOBILE_SUBSCRIPTION
  ["e95bec33-7c88-4a70-8e19-b10bd9d0c014", "office-web"], // SHAREPOINTWAC
  ["c1ec4a95-1f05-45b3-a911-aa3fa01094f5", "intune"], // INTUNE_A
  ["882e1d05-acd1-4ccb-8708-6ee03664b117", "intune"], // INTUNE_O365
  ["7547a3fe-08ee-4ccb-b430-5077c5041653", "viva-engage"], // YAMMER_ENTERPRISE
  ["a82fbf69-b4d7-49f4-83a6-915b2cf354f4", "viva-engage"], // VIVAENGAGE_CORE
  ["9e700747-8b1d-45e5-ab8d-ef187ceec156", "stream"], // STREAM_O365_E3
  ["6c6042f5-6f01-4d67-b8c1-eb99d36eed3e", "stream"], // STREAM_O365_E5
  ["3ffba0d2-38e5-4d5e-8ec0-98f2b05c09d9", "stream"], // STREAM_O365_K
  ["3c53ea51-d578-46fa-a4c0-fd0a92809a60", "stream"], // STREAM_O365_SMB
  ["159f4cd6-e380-449f-a816-af1a9ef76344", "forms"], // FORMS_PLAN_E1
  ["2789c901-c14e-48ab-a76a-be334d9d793a", "forms"], // FORMS_PLAN_E3
  ["e212cbc7-0961-4c40-9825-01117710dcb1", "forms"], // FORMS_PLAN_E5
  ["f07046bd-2a3c-4b96-b0be-dea79d7cbfb8", "forms"], // FORMS_PLAN_K
  ["b737dad2-2f6c-4c65-90e3-ca563267e8b9", "planner"], // PROJECTWORKMANAGEMENT
  ["0f9b09cb-62d1-4ff4-9129-43f4996f83f4", "power-automate"], // FLOW_O365_P1
  ["76846ad7-7776-4c40-a281-a386362dd1b9", "power-automate"], // FLOW_O365_P2
  ["07699545-9485-468e-95b6-2fca3738be01", "power-automate"], // FLOW_O365_P3
  ["bd91b1a4-9f94-4ecf-b45b-3a65e5c8128a", "power-automate"], // FLOW_O365_S1
  ["92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c", "power-apps"], // POWERAPPS_O365_P1
  ["c68f8d98-5534-41c8-bf36-22fa496fa792", "power-apps"], // POWERAPPS_O365_P2
  ["9c0dab89-a30c-4117-86e7-97bda240acd2", "power-apps"], // POWERAPPS_O365_P3
  ["e0287f9f-e222-4f98-9a83-f379e249159a", "power-apps"], // POWERAPPS_O365_S1
  ["70d33638-9c74-4d01-bfd3-562de28bd4ba", "power-bi"], // BI_AZURE_P2
  ["2049e525-b859-401b-b2a0-e0a31c4b1fe4", "power-bi"], // BI_AZURE_P0
  ["199a5c09-e0ca-4e37-8f7c-b05d533e1ea2", "bookings"], // MICROSOFTBOOKINGS
]);
