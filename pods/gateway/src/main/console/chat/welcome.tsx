import { get } from "../base/api";
import { useLoad } from "../base/load";

const STARTERS = ["What is EDRS made of?", "What is the cache port of the Vector Store?", "All cats purr. Tom is a cat. Does Tom purr?"];

type Props = { ask: (question: string) => void; persona: string; setPersona: (id: string) => void };

/** Before the first question: whom to ask, and what one might. */
export function Welcome({ ask, persona, setPersona }: Props) {
  const personas = useLoad((signal) => get<{ personas: { id: string; name: string }[] }>("/api/v1/personas", signal));
  const all = personas.data?.personas ?? [];
  return (
    <div className="welcome">
      <h2>What would you like to know?</h2>
      <p className="quiet">Each answer names the places it rests on. What is not known is said, too.</p>
      {all.length > 1 && <label>Ask<select value={persona} onChange={(e) => setPersona(e.target.value)}>{all.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}</select></label>}
      <ul>{STARTERS.map((text) => <li key={text}><button type="button" className="outline secondary" onClick={() => ask(text)}>{text}</button></li>)}</ul>
    </div>
  );
}
