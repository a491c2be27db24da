import type { KeyboardEvent } from 'react';

/** Whether this key sends: Enter without Shift, and not the one that ends an input method's composition. */
export function isSendingEnter({ key, shiftKey, nativeEvent }: KeyboardEvent): boolean {
  if (key !== 'Enter' || shiftKey) return false;
  // 229: Safari reports the Enter that ends a composition without isComposing
  return !nativeEvent.isComposing && nativeEvent.keyCode !== 229;
}
