import { Problem } from "../base/api";
import { listen } from "../base/events";
import { grown, type Exchange } from "./model";

export type Change = (how: (exchange: Exchange) => Exchange) => void;

/** What to send, and under which key it is the same when sent again. */
export type Sending = { conversation: string; path: string; body: unknown; key: string };

const RESUMES = 5;

/** Sends a question and follows its answer; a stream that breaks off is resumed by the message's id, after the last event that was heard. */
export async function follow({ conversation, path, body, key }: Sending, signal: AbortSignal, change: Change): Promise<void> {
  const messages = `/api/v1/conversations/${conversation}/messages`;
  const first = { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "Idempotency-Key": key }, signal };
  let message = "";
  let last = "";
  for (let turn = 0; turn <= RESUMES; turn++) {
    try {
      for await (const event of message ? listen(`${messages}/${message}`, { signal, headers: last ? { "Last-Event-ID": last } : {} }) : listen(messages + path, first)) {
        const data = JSON.parse(event.data);
        last = event.id;
        if (event.name === "accepted") {
          message = data.messageId;
          change((each) => ({ ...each, message }));
        }
        // A person takes their time; what they say is heard with the conversation.
        if (event.name === "held") return change((each) => ({ ...each, asked: true }));
        if (event.name === "chunk") change((each) => ({ ...each, draft: grown(each.draft, data) }));
        if (event.name === "answer") return change((each) => ({ ...each, answer: data }));
      }
    } catch (error) {
      if (signal.aborted || !message || (error instanceof Problem && error.status >= 400)) throw error;
    }
    // A stream without places to go on from begins anew.
    if (!last) change((each) => ({ ...each, draft: "" }));
  }
  throw new Problem(504, "LATE", "The answer is still on its way; open the conversation again to see it.");
}
