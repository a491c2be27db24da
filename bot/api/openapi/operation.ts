import type { ProblemCode } from '../../http/problem.ts';
import type { AnswerName } from './answers.ts';

/** What a route answers with when all is well. */
export type Answer =
  | { readonly kind: 'json'; readonly of: AnswerName }
  /** server-sent events, each with one of these as `data:` */
  | { readonly kind: 'events'; readonly of: AnswerName }
  /** NDJSON: one of these a line */
  | { readonly kind: 'lines'; readonly of: AnswerName }
  | { readonly kind: 'file'; readonly types: readonly string[] };

/** What the routes cannot say themselves; what they let in is read from their handlers. */
export interface Operation {
  readonly zh: string;
  readonly en: string;
  readonly answer: Answer;
  /** the body, where the route reads it as a stream */
  readonly takes?: readonly string[];
  /** 422: what is sent back with what is to be mended in it */
  readonly sentBack?: AnswerName;
  /** problems of this route alone */
  readonly problems?: readonly ProblemCode[];
}

/** By method and address as registered: `GET /api/cases/:id`. */
export type Operations = Readonly<Record<string, Operation>>;

export const json = (of: AnswerName): Answer => ({ kind: 'json', of });
