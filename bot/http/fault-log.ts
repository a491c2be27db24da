/** What a log may say of a fault: its name, code and place. A message may quote what somebody said. */
export function describeFault(fault: unknown): {
  readonly name: string;
  readonly code?: string;
  readonly where?: string;
} {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {};
  const frame = fault.stack?.split('\n').find((line) => /^\s+at /u.test(line));
  const place = frame ? /([^/\\(]+:\d+:\d+)\)?$/u.exec(frame)?.[1] : undefined;
  return { name: fault.name, ...code, ...(place ? { where: place } : {}) };
}
