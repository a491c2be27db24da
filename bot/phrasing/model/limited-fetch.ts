/** The answer is longer than any answer has to be. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/**
 * fetch that reads no more than `most` bytes and then lets go of the connection, and that follows no redirect: what is
 * sent goes to the address that was configured and nowhere else.
 */
export function limitedFetch(most: number): typeof fetch {
  return async (url, init) => {
    const response = await fetch(url, { ...init, redirect: 'error' });
    if (!response.body) return response;
    if (Number(response.headers.get('content-length') ?? 0) > most) {
      await response.body.cancel();
      throw new AnswerTooLarge();
    }
    const { status, statusText, headers } = response;
    // fetch itself may forget the signal once its request is garbage
    const body = response.body.pipeThrough(counter(most), init?.signal ? { signal: init.signal } : {});
    return new Response(body, { status, statusText, headers });
  };
}

function counter(most: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > most) controller.error(new AnswerTooLarge());
      else controller.enqueue(chunk);
    },
  });
}
