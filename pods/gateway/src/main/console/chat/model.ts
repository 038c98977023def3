/** What the gateway says, as far as the console shows it. */
export type Citation = { document: string; place: string; quote: string; score: number };
export type Evidence = { kind: string; id: string; source: string; text: string; score: number };
export type Answer = {
  conversationId: string; messageId: string; question: string; answer: string; citations: Citation[]; evidence: Evidence[]; confidence: number;
  path: string; missing: string[]; busHops: number; busMessages: number; timings: Record<string, number>; traceId: string; answeredAt: string; eventId: string; kind: string | null; inReplyTo: string | null;
};
export type Message = { messageId: string; text: string; acceptedAt: string; held: boolean };
export type Chunk = { sequence: number; state: "provisional" | "confirmed" | "retracted" | "reset"; text: string };

/** A question and what became of it; without a question, what a person said beside. @param message its id once it is accepted @param asked whether a person was asked */
export type Exchange = { id: string; message: string; question: string; draft: string; answer: Answer | null; error: Error | null; open: boolean; asked?: boolean };

/** What a person said in the persona's place. */
export const beside = (answer: Answer): Exchange => ({ id: answer.messageId, message: "", question: "", draft: "", answer, error: null, open: false });

/** The exchanges with what was said while they were looked at: a person's words, or the persona's on what a person had been asked. */
export function heard(exchanges: Exchange[], answer: Answer): Exchange[] {
  if (exchanges.some((each) => each.answer?.eventId === answer.eventId)) return exchanges;
  if (answer.kind === "human") return [...exchanges, beside(answer)];
  const left = exchanges.findLastIndex((each) => each.asked && !each.answer && each.question === answer.question);
  return left < 0 ? exchanges : exchanges.map((each, i) => (i === left ? { ...each, answer, message: answer.messageId, asked: false } : each));
}

/** The draft after a chunk: provisional text grows it, what lacks evidence leaves it again. */
export function grown(draft: string, chunk: Chunk): string {
  if (chunk.state === "provisional") return draft + chunk.text;
  if (chunk.state === "reset") return "";
  return chunk.state === "retracted" ? draft.replace(chunk.text, "") : draft;
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** The passage a citation was taken from. */
export function passageOf(citation: Citation, evidence: Evidence[]): Evidence | undefined {
  const quote = plain(citation.quote);
  const holding = evidence.filter((piece) => plain(piece.text).includes(quote));
  return holding.find((piece) => piece.source === citation.document) ?? holding[0];
}

/** The text in three parts, the quote in the middle; white space may differ. */
export function around(text: string, quote: string): [string, string, string] {
  const pattern = plain(quote).split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  const found = quote.trim() ? new RegExp(pattern).exec(text) : null;
  return found ? [text.slice(0, found.index), found[0], text.slice(found.index + found[0].length)] : [text, "", ""];
}
