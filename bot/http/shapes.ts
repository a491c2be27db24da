import type { z } from 'zod';

/** What a route lets in. */
export interface Shapes<Q = unknown, P = unknown, B = unknown> {
  readonly query?: z.ZodType<Q>;
  readonly params?: z.ZodType<P>;
  readonly body?: z.ZodType<B>;
}

const shapesOfHandlers = new WeakMap<object, Shapes>();

/** Keeps what a handler lets in, so that the API's document says what is really checked. */
export function rememberShapes<H extends object>(handler: H, shapes: Shapes): H {
  shapesOfHandlers.set(handler, shapes);
  return handler;
}

/** What a handler lets in; nothing, when it did not say. */
export const shapesOf = (handler: object): Shapes => shapesOfHandlers.get(handler) ?? {};
