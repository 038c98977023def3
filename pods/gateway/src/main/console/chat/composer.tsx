import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";

/** Where a question is written; Enter asks, Shift or Ctrl with it begins a line. */
export function Composer({ ask }: { ask: (question: string) => void }) {
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
      <textarea ref={box} data-first autoFocus rows={Math.min(8, text.split("\n").length)} aria-label="Your question" placeholder="Ask anything" value={text}
        onChange={(e) => setText(e.target.value)} onKeyDown={pressed} />
      <button type="submit" disabled={!text.trim()}>Ask</button>
    </form>
  );
}
