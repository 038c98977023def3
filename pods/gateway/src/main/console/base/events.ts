import { request } from "./api";

/** @param id by which a reader goes on after it; empty where the stream gives none */
export type ServerEvent = { id: string; name: string; data: string };

/** Server-sent events over a request that carries the key, which an EventSource cannot; ends with the stream. */
export async function* listen(path: string, init: RequestInit = {}): AsyncGenerator<ServerEvent> {
  const response = await request(path, { ...init, headers: { ...(init.headers as object), Accept: "text/event-stream" } });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const parts = (rest + value).split("\n\n");
      rest = parts.pop()!;
      for (const part of parts) yield parse(part);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function parse(text: string): ServerEvent {
  const event = { id: "", name: "message", data: "" };
  for (const line of text.split("\n")) {
    if (line.startsWith("event:")) event.name = line.slice(6).trim();
    else if (line.startsWith("id:")) event.id = line.slice(3).trim();
    else if (line.startsWith("data:")) event.data += line.slice(5).trim();
  }
  return event;
}
