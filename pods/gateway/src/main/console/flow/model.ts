/** An event as the tail shows it. */
export type Seen = { eventId: string; type: string; source: string; correlationId: string | null; publishedAt: string | null };
export type Route = { type: string; services: string[] };

export const PODS = ["gateway", "shared", "memory", "knowledge", "reasoning", "persona", "ai-services", "task-management", "research", "integration", "functions"] as const;
export type Pod = (typeof PODS)[number];

const NAMES: Record<string, Pod> = { ai: "ai-services", task: "task-management" };

/** The pod a service belongs to. */
export function podOf(service: string): Pod | null {
  const first = service.split(".")[0] ?? "";
  const pod = NAMES[first] ?? first;
  return (PODS as readonly string[]).includes(pod) ? (pod as Pod) : null;
}

/** Where an event goes: the pods of the services that take its type, the sayer's own left out. */
export function targets(event: Seen, routes: Route[]): Pod[] {
  const from = podOf(event.source);
  const takers = routes.find((route) => route.type === event.type)?.services ?? [];
  return [...new Set(takers.map(podOf))].filter((pod): pod is Pod => pod !== null && pod !== from);
}

export const kindOf = (type: string) => (/_requested$/.test(type) ? "ask" : /failed|dead_letter/.test(type) ? "fault" : "fact");

type Places = { width: number; height: number; at: Record<Pod, [number, number]> };

export const WIDE: Places = {
  width: 900, height: 430,
  at: {
    gateway: [110, 215], shared: [110, 65], functions: [110, 365], reasoning: [420, 215], memory: [310, 65], knowledge: [530, 65],
    "ai-services": [310, 365], persona: [530, 365], "task-management": [770, 65], research: [770, 215], integration: [770, 365],
  },
};

export const TALL: Places = {
  width: 380, height: 590,
  at: {
    gateway: [190, 45], memory: [80, 130], knowledge: [300, 130], reasoning: [190, 215], persona: [80, 300], "ai-services": [300, 300],
    research: [80, 385], integration: [300, 385], shared: [80, 470], functions: [300, 470], "task-management": [190, 545],
  },
};
