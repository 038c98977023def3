import { offers } from "../base/api";
import { useLoad } from "../base/load";

const MESSAGE = "/api/v1/conversations/{conversationId}/messages/{messageId}";

/** What this system's gateway lets one do with a conversation beside asking. */
export type Abilities = { stop: boolean; again: boolean; otherwise: boolean; branch: boolean; attach: boolean };

export const NONE: Abilities = { stop: false, again: false, otherwise: false, branch: false, attach: false };

export function useAbilities(): Abilities {
  const found = useLoad(async (): Promise<Abilities> => ({
    stop: await offers("POST", `${MESSAGE}/stops`), again: await offers("POST", `${MESSAGE}/retries`), otherwise: await offers("POST", `${MESSAGE}/versions`),
    branch: await offers("POST", "/api/v1/conversations/{id}/branches"), attach: await offers("PUT", "/api/v1/conversations/{conversationId}/attachments"),
  }));
  return found.data ?? NONE;
}
