import { useState } from "react";
import { get, send } from "../base/api";
import { useAction, useEvery, useLoad } from "../base/load";
import { Dialog, Failure, Loading, Time } from "../base/ui";

type Letter = { eventId: string; at: string; service: string; code: string; category: string; reason: string; firstCause: string; attempts: number; origin: { topic: string; type: string; eventId: string } };
type Outcome = { replayed: unknown[]; refused: { reason: string }[]; left: number };

const EVERY_MS = 10_000;

/** Events nobody could deal with: why, what they said, and once more from the start. */
export function DeadLetters() {
  const letters = useLoad((signal) => get<{ deadLetters: Letter[]; complete: boolean }>("/api/v1/events/dead-letters?limit=50", signal));
  useEvery(EVERY_MS, letters.reload);
  const [read, setRead] = useState<Letter | null>(null);
  const [told, tell] = useState("");
  const { busy, error, run } = useAction();
  const replay = (letter: Letter) => run(async () => {
    await send("POST", `/api/v1/events/dead-letters/${letter.eventId}/replay`);
    tell(`${letter.origin.type || "The event"} is with ${letter.service} again.`);
  });
  const replayAll = (service: string) => run(async () => {
    const outcome = await send<Outcome>("POST", `/api/v1/events/dead-letters/replay?service=${encodeURIComponent(service)}`);
    tell(`${outcome.replayed.length} given back to ${service}, ${outcome.refused.length} refused${outcome.refused[0] ? `: ${outcome.refused[0].reason}` : ""}, ${outcome.left} left.`);
  });
  return (
    <section>
      <header className="row"><h2>Dead letters</h2><button type="button" className="plain" onClick={letters.reload}>Look again</button></header>
      {told && <p className="notice good" role="status">{told}</p>}
      <Failure error={error} />
      <Loading of={letters} empty={(page) => page.deadLetters.length === 0 && <p className="quiet">None.</p>}>
        {(page) => (
          <>
            <p className="actions">{[...new Set(page.deadLetters.map((each) => each.service))].map((service) => (
              <button key={service} type="button" className="outline secondary" disabled={busy} onClick={() => replayAll(service)}>Replay all of {service}</button>
            ))}</p>
            <ul className="cards one">{page.deadLetters.map((letter) => (
              <li key={letter.eventId} className="card">
                <p><span className="tag bad">{letter.category}</span> <b>{letter.origin.type || letter.origin.topic}</b> <span className="quiet">at {letter.service}, <Time at={letter.at} />, {letter.attempts === 1 ? "one attempt" : `${letter.attempts} attempts`}</span></p>
                <p>{letter.reason}</p>
                {letter.firstCause && letter.firstCause !== letter.reason && <p className="quiet small">{letter.firstCause}</p>}
                <p className="actions">
                  <button type="button" className="plain" onClick={() => setRead(letter)}>Read it</button>
                  <button type="button" className="plain" disabled={busy} onClick={() => replay(letter)}>Replay</button>
                </p>
              </li>
            ))}</ul>
          </>
        )}
      </Loading>
      {read && <Original letter={read} onClose={() => setRead(null)} />}
    </section>
  );
}

function Original({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const whole = useLoad((signal) => get<{ original: string }>(`/api/v1/events/dead-letters/${letter.eventId}`, signal));
  return (
    <Dialog title={letter.origin.type || "The event"} onClose={onClose}>
      <Loading of={whole}>{(found) => <pre tabIndex={0}>{pretty(found.original)}</pre>}</Loading>
    </Dialog>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
