import { useState } from "react";
import { send } from "../base/api";
import { useAction } from "../base/load";
import { Failure } from "../base/ui";

export type Voice = { tone: string; greeting: string; answerLength: string; language: string };
export type Persona = { id: string; name: string; duties: string[]; skills: string[]; character: string; voice: Voice; openRequests: { workId: string; title: string }[]; likes?: string[]; dislikes?: string[] };

// Where a persona has likes, leaving them out would take them away.
const taste = ({ likes, dislikes }: Persona) => (likes ? { likes, dislikes } : {});
const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** A persona's definition as a form. @param saved whether it stands as it was just written */
export function Editor({ persona, saved: justSaved, onSaved }: { persona: Persona; saved: boolean; onSaved: (id: string) => void }) {
  const [id, setId] = useState(persona.id);
  const [form, setForm] = useState({ ...persona, duties: persona.duties.join("\n"), skills: persona.skills.join("\n") });
  const [saved, setSaved] = useState(justSaved);
  const { busy, error, run } = useAction();
  const set = (part: Partial<typeof form>) => (setSaved(false), setForm({ ...form, ...part }));
  const voice = (part: Partial<Voice>) => set({ voice: { ...form.voice, ...part } });
  const save = () => run(() => send("PUT", `/api/v1/personas/${encodeURIComponent(id)}`,
    { ...taste(persona), name: form.name, duties: lines(form.duties), skills: lines(form.skills), character: form.character, voice: form.voice })).then((good) => good && (setSaved(true), onSaved(id)));
  return (
    <form className="card form" onSubmit={(e) => (e.preventDefault(), save())}>
      <div className="pair">
        <label>Name<input type="text" required value={form.name} onChange={(e) => set({ name: e.target.value })} /></label>
        <label>Id<input type="text" required readOnly={persona.id !== ""} value={id} pattern="[a-z0-9\-]+" onChange={(e) => setId(e.target.value)} /></label>
      </div>
      <label>Duties, one a line<textarea rows={3} value={form.duties} onChange={(e) => set({ duties: e.target.value })} /></label>
      <label>Skills, one a line<textarea rows={2} value={form.skills} onChange={(e) => set({ skills: e.target.value })} /></label>
      <label>Character<input type="text" value={form.character} onChange={(e) => set({ character: e.target.value })} /></label>
      <label>Greeting<input type="text" value={form.voice.greeting} onChange={(e) => voice({ greeting: e.target.value })} /></label>
      <div className="pair">
        <Choice name="Tone" of={["neutral", "friendly", "formal", "concise"]} value={form.voice.tone} set={(tone) => voice({ tone })} />
        <Choice name="Answers" of={["short", "medium", "long"]} value={form.voice.answerLength} set={(answerLength) => voice({ answerLength })} />
        <label>Language<input type="text" value={form.voice.language} onChange={(e) => voice({ language: e.target.value })} /></label>
      </div>
      {persona.openRequests.length > 0 && <><h3>Open requests</h3><ul>{persona.openRequests.map((open) => <li key={open.workId}>{open.title}</li>)}</ul></>}
      <Failure error={error} />
      <p className="actions"><button type="submit" aria-busy={busy} disabled={busy}>Save</button>{saved && <span role="status" className="good">Saved.</span>}</p>
    </form>
  );
}

function Choice({ name, of, value, set }: { name: string; of: string[]; value: string; set: (value: string) => void }) {
  return <label>{name}<select value={value} onChange={(e) => set(e.target.value)}>{of.map((each) => <option key={each}>{each}</option>)}</select></label>;
}
