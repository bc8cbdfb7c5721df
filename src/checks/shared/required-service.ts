import type { Surface } from '../../model.ts';

export const geminiApi = 'generativelanguage.googleapis.com';
export const agentPlatformApi = 'aiplatform.googleapis.com';
/** Gemini for Google Cloud (Code Assist): often taken for the Gemini API, never needed for it. */
export const geminiForCloudApi = 'cloudaicompanion.googleapis.com';

/** The one service that calls on this surface go to. */
export function requiredService(surface: Surface): string {
  return surface === 'gemini' ? geminiApi : agentPlatformApi;
}
