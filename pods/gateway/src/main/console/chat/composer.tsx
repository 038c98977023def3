import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";

/** Where a question is written; Enter asks, Shift or Ctrl with it begins a line. */
export function Composer({ ask, label = "Your question", hint = "Ask anything", word = "Ask" }: { ask: (question: string) => void; label?: string; hint?: string; word?: string }) {
  const [text, setText] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!text.trim()) return;
    ask(text.trim());
    setText("");
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey) setText(text + "\n");
    else submit();
  };
  return (
    <form className="composer" onSubmit={submit}>
      <textarea ref={box} data-first autoFocus rows={Math.min(8, text.split("\n").length)} aria-label={label} placeholder={hint} value={text}
        onChange={(e) => setText(e.target.value)} onKeyDown={pressed} />
      <button type="submit" disabled={!text.trim()}>{word}</button>
    </form>
  );
}
