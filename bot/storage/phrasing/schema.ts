export interface PhrasingTables {
  generated_line: GeneratedLineTable;
}

/** `text` is there only when the wording was accepted, with the `script` that it stands for. */
export interface GeneratedLineTable {
  id: string;
  tenant: string;
  conversation: string;
  turn: number;
  kind: string;
  at: number;
  model: string;
  prompt: string;
  latency_ms: number;
  tokens_in: number;
  tokens_out: number;
  verdict: string;
  reason: string | null;
  script: string | null;
  text: string | null;
  rating: string | null;
  rating_reason: string | null;
  rated_by: string | null;
  rated_at: number | null;
}
