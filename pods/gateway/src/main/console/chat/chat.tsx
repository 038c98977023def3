import { useCallback, useEffect, useRef, useState } from "react";
import { send } from "../base/api";
import { useLoad } from "../base/load";
import { go } from "../base/route";
import { Failure } from "../base/ui";
import { useAbilities } from "./abilities";
import { Said } from "./answer";
import { useExchanges } from "./asking";
import { Attachments } from "./attachments";
import { Composer } from "./composer";
import { drop, earlier, keep, kept } from "./conversations";
import { EvidencePanel, type Opened } from "./evidence";
import { ForgetConversation } from "./forget";
import { Speaking, useHolding, WithAPerson } from "./holding";
import type { Exchange } from "./model";
import { Question } from "./question";
import { Welcome } from "./welcome";

/** Talking with the persona, the evidence beside what it says. */
export default function Chat({ rest }: { rest: string }) {
  const conversation = /^[0-9a-f-]{36}$/.test(rest) ? rest : null;
  const [known, setKnown] = useState(kept);
  const [opened, setOpened] = useState<Opened | null>(null);
  const listed = useLoad(earlier);
  const started = useCallback((id: string, question: string) => {
    setKnown(keep(id, question));
    go(`chat/${id}`);
  }, []);
  const [persona, setPersona] = useState("edrs");
  const { exchanges, ask, again, otherwise, stop, begin, hear, overhear } = useExchanges(conversation, persona, started);
  const [holding, look] = useHolding(conversation, { hear, overhear });
  const can = useAbilities();
  const branch = async (exchange: Exchange) => {
    const made = await send<{ conversationId: string }>("POST", `/api/v1/conversations/${conversation}/branches`, { messageId: exchange.message });
    started(made.conversationId, `${exchange.question} (branch)`);
  };
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => setOpened(null), [conversation]);
  // In braces: a browser may return a promise, which is no clean-up.
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [exchanges.length, exchanges.at(-1)?.draft, exchanges.at(-1)?.answer]);
  useEffect(() => { document.title = "Chat · EDRS"; }, []);
  const all = [...known, ...(listed.data ?? []).filter((each) => !known.some((mine) => mine.id === each.id))];
  return (
    <div className={opened ? "chat with-evidence" : "chat"}>
      <aside className="conversations" aria-label="Conversations">
        <a role="button" className="outline" href={`#/chat/new-${all.length}`}>New conversation</a>
        <ul>{all.map((each) => <li key={each.id}><a href={`#/chat/${each.id}`} aria-current={each.id === conversation ? "true" : undefined}>{each.title}</a></li>)}</ul>
        {conversation && !holding.byYou && <ForgetConversation id={conversation} onDone={() => (setKnown(drop(conversation)), listed.reload(), go("chat"))} />}
      </aside>
      <section className="talk" aria-label="Conversation">
        <h1 className="unseen">Chat</h1>
        <div className="exchanges" aria-live="polite" aria-busy={exchanges.some((each) => each.open)}>
          {exchanges.length === 0 && <Welcome ask={ask} persona={persona} setPersona={setPersona} />}
          {exchanges.map((each) => (
            <article key={each.id} className="exchange">
              {each.question && <Question exchange={each} otherwise={can.otherwise && !holding.byYou ? (text) => void otherwise(each, text) : null} />}
              {(each.answer || each.draft || each.open) && <Said exchange={each} open={setOpened} opened={opened} stop={() => stop(each, can.stop)}
                again={can.again && each.message && !holding.byYou ? () => void again(each) : null} branch={can.branch && each.message && !holding.byYou ? () => branch(each) : null} />}
              <Failure error={each.error} />
            </article>
          ))}
          <div ref={end} />
        </div>
        {holding.byYou && conversation && holding.handoverId ? <Speaking conversation={conversation} handover={holding.handoverId} done={look} /> : (
          <>
            {holding.held && <WithAPerson />}
            {can.attach && <Attachments conversation={conversation} begin={begin} />}
            <Composer ask={ask} />
          </>
        )}
      </section>
      {opened && <EvidencePanel opened={opened} show={setOpened} onClose={() => setOpened(null)} />}
    </div>
  );
}
