/** Where the guide has its statements from, and when that was read or written. */
import type { GuideSource } from '../report/guide-shape.ts';
import { docs } from '../rules/links.ts';

export const sources = {
  apiKey: { url: docs.apiKey, date: '2026-09-25' },
  manageKeys: { url: docs.manageKeys, date: '2026-11-23' },
  aiStudio: { url: docs.aiStudio, date: '2026-05-29' },
  troubleshooting: { url: docs.troubleshooting, date: '2026-10-03' },
  roleTable: { url: docs.roleTable, date: '2026-08-22' },
  roles: { url: docs.roles, date: '2026-11-23' },
  adc: { url: docs.adc, date: '2026-11-23' },
  workloadIdentity: { url: docs.workloadIdentity, date: '2026-11-23' },
  constraints: { url: docs.constraints, date: '2026-11-23' },
  consoleFlow: { url: 'https://discuss.ai.google.dev/t/174585', date: '2026-07' },
  unrestricted: { url: 'https://discuss.ai.google.dev/t/171786', date: '2026-06-18' },
  customRoles: { url: 'https://discuss.ai.google.dev/t/143693', date: '2026' },
  ownersEmail: { url: 'https://github.com/googleapis/python-genai/issues/2391', date: '2026-05-07' },
  fileSearch: { url: 'https://github.com/google-gemini/cookbook/issues/1254', date: '2026-06-03' },
  renamed: { url: 'https://github.com/googleapis/js-genai/blob/main/CHANGELOG.md', date: '2026-04-29' },
  companion: { url: 'https://github.com/google-gemini/gemini-cli/issues/1343', date: '2025-06-23' },
  companionKey: {
    url: 'https://github.com/google-gemini/deprecated-generative-ai-dart/issues/219',
    date: '2024-12-25',
  },
  appCheck: { url: 'https://firebase.google.com/docs/ai-logic/app-check', date: '2026-07' },
  /** Every page of Firebase AI Logic carried the announcement; this is the latest edition seen. */
  appCheckRequired: { url: 'https://firebase.google.com/docs/ai-logic/locations', date: '2026-10-14' },
  oauth: { url: 'https://developers.google.com/identity/protocols/oauth2', date: '2026-11-23' },
} as const satisfies Readonly<Record<string, GuideSource>>;
