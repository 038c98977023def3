import { useState } from "react";
import { get } from "../base/api";
import { useAction } from "../base/load";
import { Failure, Share } from "../base/ui";

type Passage = { id: string; document: string; title: string; place: string; text: string; score: number; foundBy: string[] };
type Found = { passages: Passage[]; reason: string | null };

/** Passages by words and by meaning, the words that were asked for marked. */
export function Search() {
  const [query, setQuery] = useState("");
  const [asked, setAsked] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const { busy, error, run } = useAction();
  const search = () => run(async () => {
    setFound(await get(`/api/v1/search?q=${encodeURIComponent(query)}&limit=8`));
    setAsked(query);
  });
  return (
    <section>
      <h2>Search</h2>
      <form className="search" onSubmit={(e) => (e.preventDefault(), search())}>
        <input type="search" aria-label="Search the documents" placeholder="Search the documents" value={query} onChange={(e) => setQuery(e.target.value)} />
        <button type="submit" aria-busy={busy} disabled={busy || !query.trim()}>Search</button>
      </form>
      <Failure error={error} />
      {found?.reason && <p className="quiet">{found.reason}</p>}
      <ul className="cards one">{found?.passages.map((passage) => (
        <li key={passage.id} className="card">
          <p className="quiet small"><b>{passage.document}</b>{passage.place && ` › ${passage.place}`} · <Share of={passage.score} label="Relevance" /></p>
          <p>{marked(passage.text, asked)}</p>
          {passage.foundBy.length > 0 && <p className="quiet small">found by {passage.foundBy.join(", ")}</p>}
        </li>
      ))}</ul>
    </section>
  );
}

function marked(text: string, query: string) {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  if (words.length === 0) return text;
  return text.split(new RegExp(`((?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}]))`, "giu")).map((part, i) => (i % 2 ? <mark key={i}>{part}</mark> : part));
}
