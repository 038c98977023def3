import { useState } from "react";
import type { Exchange } from "./model";

/** What was asked; where it can be asked otherwise, it opens for that. */
export function Question({ exchange, otherwise }: { exchange: Exchange; otherwise: ((text: string) => void) | null }) {
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <div className="question">
        {otherwise && exchange.message && !exchange.open && <button type="button" className="plain" aria-label={`Edit: ${exchange.question}`} onClick={() => setText(exchange.question)}>edit</button>}
        <p>{exchange.question}</p>
      </div>
    );
  }
  return (
    <form className="question editing" onSubmit={(e) => (e.preventDefault(), otherwise?.(text.trim()))}>
      <textarea autoFocus aria-label="The question, otherwise" rows={2} value={text} onChange={(e) => setText(e.target.value)} onKeyDown={(e) => e.key === "Escape" && setText(null)} />
      <p className="quiet small">What came after it is left behind.</p>
      <div className="actions"><button type="button" className="outline secondary" onClick={() => setText(null)}>Cancel</button><button type="submit" disabled={!text.trim()}>Ask</button></div>
    </form>
  );
}
