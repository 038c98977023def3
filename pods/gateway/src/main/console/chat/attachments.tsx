import { useEffect, useRef, useState } from "react";
import { get, request, send } from "../base/api";
import { useAction } from "../base/load";
import { Failure } from "../base/ui";

type Attachment = { documentId: string; name: string };
type Props = { conversation: string | null; begin: (title: string) => Promise<string> };

/** Files that this conversation alone knows of. */
export function Attachments({ conversation, begin }: Props) {
  const [all, setAll] = useState<Attachment[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const { busy, error, run } = useAction();
  const place = (id: string) => `/api/v1/conversations/${id}/attachments`;
  const reload = async (id: string) => setAll((await get<{ attachments: Attachment[] }>(place(id))).attachments);
  useEffect(() => {
    setAll([]);
    if (conversation) reload(conversation).catch(() => {});
  }, [conversation]);
  const attach = (files: File[]) => run(async () => {
    const id = await begin(files[0]?.name ?? "Attachment");
    for (const file of files) {
      await request(`${place(id)}?name=${encodeURIComponent(file.name)}`, { method: "PUT", body: file, headers: { "Content-Type": "application/octet-stream" } });
    }
    await reload(id);
  });
  return (
    <div className="attachments">
      <ul aria-label="Attached">{all.map((each) => (
        <li key={each.documentId} className="tag">{each.name}
          <button type="button" className="icon" aria-label={`Take away ${each.name}`} disabled={busy || !conversation}
            onClick={() => run(async () => (await send("DELETE", `${place(conversation!)}/${each.documentId}`), reload(conversation!)))}>✕</button></li>
      ))}</ul>
      <button type="button" className="plain" aria-busy={busy} disabled={busy} onClick={() => chooser.current?.click()}>Attach a file</button>
      <input ref={chooser} type="file" multiple hidden aria-label="Files to attach" onChange={(e) => (void attach([...(e.target.files ?? [])]), (e.target.value = ""))} />
      <Failure error={error} />
    </div>
  );
}
