import { useState } from "react";
import { get } from "../base/api";
import { useLoad } from "../base/load";
import { Loading, Page } from "../base/ui";
import { Editor, type Persona } from "./editor";

const BLANK: Persona = { id: "", name: "", duties: [], skills: [], character: "", voice: { tone: "friendly", greeting: "", answerLength: "medium", language: "en" }, openRequests: [] };

/** Who answers: name, duties, skills, character and voice. */
export default function Personas() {
  const [chosen, choose] = useState<string | null>("edrs");
  const [saved, setSaved] = useState("");
  const all = useLoad((signal) => get<{ personas: Persona[] }>("/api/v1/personas", signal));
  return (
    <Page title="Persona" lead="The one colleague people meet. How it speaks never changes what is true."
      actions={<button type="button" className="outline" onClick={() => choose(null)}>New persona</button>}>
      <Loading of={all}>{(found) => (
        <>
          {found.personas.length > 1 && (
            <div className="choices" role="group" aria-label="Personas">{found.personas.map((each) => (
              <button key={each.id} type="button" className="outline secondary" aria-pressed={each.id === chosen} onClick={() => (choose(each.id), setSaved(""))}>{each.name}</button>
            ))}</div>
          )}
          <Editor key={`${chosen} ${all.loading}`} persona={found.personas.find((each) => each.id === chosen) ?? BLANK} saved={saved === chosen} onSaved={(id) => (choose(id), setSaved(id), all.reload())} />
        </>
      )}</Loading>
    </Page>
  );
}
